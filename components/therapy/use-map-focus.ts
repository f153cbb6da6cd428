import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { MapMark, MapRow } from './evidence-map';
import { nextPosition, type MapPosition } from './map-keys';

/** Which mark of the map is spoken of, and how the reader gets from one to the next. */
export interface MapFocus {
  readonly rootRef: RefObject<HTMLDivElement | null>;
  /** The one place of the map that the Tab key reaches; arrow keys go on from there. */
  readonly position: MapPosition;
  /** The mark under the pointer, or else the one with the focus. */
  readonly shown: MapMark | null;
  readonly onFocus: (position: MapPosition, mark: MapMark | null) => void;
  readonly onPoint: (event: PointerEvent, mark: MapMark) => void;
  readonly onPointerLeave: () => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

const START: MapPosition = { row: 0, item: 0 };

/**
 * One stop in the tab order, arrow keys within. Escape clears; leaving with the pointer shows what the focus chose last.
 * That stays when the focus leaves: a press of the mouse takes the focus first, and words that vanish then would move
 * the button away from under the click.
 */
export function useMapFocus(rows: readonly MapRow[]): MapFocus {
  const rootRef = useRef<HTMLDivElement>(null);
  const [wanted, setPosition] = useState(START);
  const [pointed, setPointed] = useState<MapMark | null>(null);
  const [chosen, setChosen] = useState<MapMark | null>(null);
  // The map of another therapy may have fewer rows and marks.
  const position = wanted.item <= (rows[wanted.row]?.marks.length ?? -1) ? wanted : START;
  const shown = pointed ?? chosen;

  function clear(event: KeyboardEvent): void {
    if (!shown) return;
    // Otherwise the browser closes the popup.
    event.preventDefault();
    event.stopPropagation();
    setPointed(null);
    setChosen(null);
  }

  function onKeyDown(event: KeyboardEvent): void {
    const root = rootRef.current;
    if (event.key === 'Escape') clear(event);
    if (!root || event.altKey || event.ctrlKey || event.metaKey || !isPlace(event.target)) return;
    const middles = rows.map(({ marks }) => marks.map((mark) => mark.x + mark.width / 2));
    const next = nextPosition(event.key, position, middles, getComputedStyle(root).direction === 'rtl');
    if (!next) return;
    event.preventDefault();
    setPointed(null);
    root.querySelector<HTMLElement>(`[data-place="${placeName(next)}"]`)?.focus();
  }

  return {
    rootRef,
    position,
    shown,
    onFocus: (to, mark) => {
      setPosition(to);
      setChosen(mark);
    },
    // A finger has no way to rest on a mark: its tap is a click.
    onPoint: (event, mark) => setPointed(event.pointerType === 'touch' ? null : mark),
    onPointerLeave: () => setPointed(null),
    onKeyDown,
  };
}

function isPlace(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.dataset['place'] !== undefined;
}

/** How a place is found in the document: "3-0". */
export function placeName({ row, item }: MapPosition): string {
  return `${row}-${item}`;
}

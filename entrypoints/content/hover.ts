import { closestOf } from './dom';
import { nextHover, openMark, type HoverEvent, type HoverState } from './hover-state';
import { isAt, type HitTest } from './hit-test';
import type { Mention } from './page-index';

/** Pause between two looks at a moving pointer, in milliseconds. */
const LOOK = 60;
/** A pointer that goes further than this between two looks is only passing, in CSS pixels. */
const FAST = 40;
/** A mark inside a link waits longer, so that following the link stays undisturbed. */
const LINK_FACTOR = 2;
/** A tap that moves further than this is a scroll or a selection. */
const TAP_SLACK = 10;
const CONTROLS = 'a[href],button,label,summary,input,select,textarea,[role="button"],[role="link"],[contenteditable]';

/** What the listeners need to know, and whom they tell. */
export interface HoverPorts {
  /** Over the marked mentions, or over every one. */
  readonly hitTest: (every: boolean) => HitTest;
  readonly restTime: () => number;
  /** Whether a point lies in the card, or between card and mark. */
  readonly isInCard: (x: number, y: number, target: EventTarget | null) => boolean;
  /** The pointer has come upon a mark: its card may be wanted soon. */
  readonly onApproach: (mention: Mention) => void;
  readonly onOpen: (mention: Mention, by: 'pointer' | 'touch' | 'keyboard') => void;
  readonly onClose: () => void;
  /** The pointer has come to rest anywhere. */
  readonly onLook: () => void;
}

type OpenedBy = 'pointer' | 'touch' | 'keyboard';

/** Held with the pointer on a mention that is not marked, it opens its card (detection rules 6.7). */
const EVERY_KEY = 'Alt';

/** Listens to pointer and touch. No timer runs while the pointer is still and no card is about to open or close. */
export class Hover {
  readonly #ports: HoverPorts;
  #state: HoverState<Mention> = { kind: 'idle' };
  #openedBy: OpenedBy = 'pointer';
  #pointer: { readonly x: number; readonly y: number; readonly target: EventTarget | null } = { x: -1, y: -1, target: null };
  #looked = { x: -1, y: -1 };
  #isKeyDown = false;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(ports: HoverPorts, signal: AbortSignal) {
    this.#ports = ports;
    const options = { capture: true, passive: true, signal } as const;
    document.addEventListener('pointermove', (event) => this.#onMove(event), options);
    document.documentElement.addEventListener('pointerleave', () => this.#moveTo(-1, -1, null), options);
    document.addEventListener('keydown', (event) => this.#onKey(event, true), options);
    document.addEventListener('keyup', (event) => this.#onKey(event, false), options);
    listenForTaps((x, y, target) => this.#onTap(x, y, target), signal);
    signal.addEventListener('abort', () => {
      clearTimeout(this.#timer);
      this.close();
    });
  }

  /** Opens a card without waiting. */
  open(mention: Mention, by: 'keyboard' | 'touch'): void {
    this.close();
    this.#openedBy = by;
    this.#dispatch({ kind: 'open', on: mention });
  }

  /** Closes the card, if one is open. */
  close(): void {
    this.#dispatch({ kind: 'close' });
  }

  #dispatch(event: HoverEvent<Mention>): void {
    const before = openMark(this.#state);
    this.#state = nextHover(this.#state, event);
    const after = openMark(this.#state);
    if (after === before) return;
    if (before) this.#ports.onClose();
    if (after) this.#ports.onOpen(after, this.#openedBy);
  }

  #onMove(event: PointerEvent): void {
    if (!event.isTrusted || event.pointerType === 'touch') return;
    // A key that is let go over another window is not heard of.
    this.#isKeyDown = event.altKey;
    this.#moveTo(event.clientX, event.clientY, event.target);
  }

  /** Looks anew at the same place, since a hand may rest when the key goes down. */
  #onKey(event: KeyboardEvent, isDown: boolean): void {
    if (!event.isTrusted || event.key !== EVERY_KEY || event.repeat || this.#isKeyDown === isDown) return;
    this.#isKeyDown = isDown;
    if (isDown) this.#timer ??= setTimeout(() => this.#look(), LOOK);
  }

  #moveTo(x: number, y: number, target: EventTarget | null): void {
    this.#pointer = { x, y, target };
    this.#timer ??= setTimeout(() => this.#look(), LOOK);
  }

  /** Sees where the pointer is now, and whether it has moved since the last look. */
  #look(): void {
    this.#timer = undefined;
    const { x, y, target } = this.#pointer;
    const moved = Math.hypot(x - this.#looked.x, y - this.#looked.y);
    this.#looked = { x, y };
    this.#ports.onLook();
    const over = this.#mentionAt(x, y);
    const inCard = this.#ports.isInCard(x, y, target) || (this.#isPinned() && over === null);
    if (over && !inCard) {
      if (this.#state.kind === 'idle') this.#ports.onApproach(over);
      if (openMark(this.#state) !== over) this.#openedBy = 'pointer';
    }
    const rest = this.#ports.restTime() * (isInLink(over) ? LINK_FACTOR : 1);
    this.#dispatch({ kind: 'pointer', over: inCard ? null : over, inCard, isFast: moved > FAST, rest, now: performance.now() });
    const isWaiting = this.#state.kind === 'resting' || this.#state.kind === 'leaving';
    if (moved > 0 || isWaiting) this.#timer ??= setTimeout(() => this.#look(), LOOK);
  }

  /** A card that the key opened stays when the key is let go, as any card does while the pointer is on its words. */
  #mentionAt(x: number, y: number): Mention | null {
    const open = openMark(this.#state);
    if (open && isAt(open.location, x, y)) return open;
    return this.#ports.hitTest(this.#isKeyDown).at(x, y);
  }

  /** A card opened by key or tap does not go because a mouse lies somewhere else. */
  #isPinned(): boolean {
    return openMark(this.#state) !== null && this.#openedBy !== 'pointer';
  }

  #onTap(x: number, y: number, target: EventTarget | null): void {
    if (this.#ports.isInCard(x, y, target)) return;
    const mention = isInControl(target) ? null : this.#ports.hitTest(false).at(x, y);
    if (mention === openMark(this.#state)) return;
    if (mention) this.open(mention, 'touch');
    else this.close();
  }
}

function listenForTaps(onTap: (x: number, y: number, target: EventTarget | null) => void, signal: AbortSignal): void {
  let down: { x: number; y: number } | null = null;
  const options = { capture: true, passive: true, signal } as const;
  document.addEventListener(
    'pointerdown',
    (event) => {
      down = event.isTrusted && event.pointerType === 'touch' && event.isPrimary ? { x: event.clientX, y: event.clientY } : null;
    },
    options,
  );
  document.addEventListener('pointercancel', () => (down = null), options);
  document.addEventListener(
    'pointerup',
    (event) => {
      const isTap = down !== null && Math.hypot(event.clientX - down.x, event.clientY - down.y) < TAP_SLACK;
      down = null;
      if (isTap && event.isTrusted) onTap(event.clientX, event.clientY, event.target);
    },
    options,
  );
}

function isInLink(mention: Mention | null): boolean {
  const parent = mention?.location.startNode.parentElement;
  return parent instanceof Element && closestOf(parent, 'a[href]') !== null;
}

function isInControl(target: EventTarget | null): boolean {
  return target instanceof Element && closestOf(target, CONTROLS) !== null;
}

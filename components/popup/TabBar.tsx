import { useRef } from 'preact/hooks';
import { GearButton } from './GearButton';

/** The three lists of the popup. */
export type TabName = 'page' | 'notes' | 'sources';

/** What the tabs show and whom they tell. */
export interface TabBarProps {
  readonly current: TabName;
  /** How many there are; `null` while that is not known. */
  readonly notes: number | null;
  readonly sources: number | null;
  readonly onSelect: (tab: TabName) => void;
  readonly onSettings: () => void;
}

const ORDER: readonly TabName[] = ['page', 'notes', 'sources'];

/** Tabs after the ARIA pattern: one stop in the tab order, arrow keys between them. The panel is `panel-<name>`. */
export function TabBar({ current, notes, sources, onSelect, onSettings }: TabBarProps) {
  const listRef = useRef<HTMLDivElement>(null);
  const labels: Record<TabName, readonly [string, number | null]> = {
    page: ['This page', null],
    notes: ['Notes', notes],
    sources: ['Sources', sources],
  };

  function move(event: KeyboardEvent): void {
    const next = nextTab(current, event.key);
    if (next === null) return;
    event.preventDefault();
    onSelect(next);
    listRef.current?.querySelector<HTMLElement>(`#tab-${next}`)?.focus();
  }

  return (
    <div class="bar bar-tabs">
      <div class="tabs" role="tablist" aria-label="Lists" ref={listRef}>
        {ORDER.map((tab) => {
          const [label, count] = labels[tab];
          return (
            <button
              key={tab}
              type="button"
              id={`tab-${tab}`}
              class="tab"
              role="tab"
              aria-selected={tab === current}
              aria-controls={`panel-${tab}`}
              tabIndex={tab === current ? 0 : -1}
              onClick={() => onSelect(tab)}
              onKeyDown={move}
            >
              {label}
              {count ? <span class="tab-count"> {count.toLocaleString('en')}</span> : null}
            </button>
          );
        })}
      </div>
      <GearButton onClick={onSettings} />
    </div>
  );
}

function nextTab(current: TabName, key: string): TabName | null {
  const at = ORDER.indexOf(current);
  const target = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: ORDER.length - 1 }[key];
  return target === undefined ? null : (ORDER.at(target % ORDER.length) ?? null);
}

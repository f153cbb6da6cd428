import type { FoundCondition } from './found-condition';

/** Conditions and whom to tell of the one that was chosen. */
export interface ConditionListProps {
  readonly title: string;
  readonly items: readonly FoundCondition[];
  readonly onOpen: (id: string) => void;
}

/** Conditions for which therapies can be compared, and how many are held; nothing where there are none. */
export function ConditionList({ title, items, onOpen }: ConditionListProps) {
  if (items.length === 0) return null;
  return (
    <section class="conditions">
      <h2 class="founds-title">{title}</h2>
      <ul class="founds">
        {items.map(({ id, name, matched, therapies }) => (
          <li key={id} class="found">
            <button type="button" class="found-open" onClick={() => onOpen(id)}>
              <span class="found-name">
                {name}
                {matched === null ? null : <span class="found-matched"> also {matched}</span>}
              </span>{' '}
              <span class="condition-count">{countText(therapies)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function countText(therapies: number): string {
  return therapies === 1 ? 'One therapy' : `Compare ${therapies.toLocaleString('en')} therapies`;
}

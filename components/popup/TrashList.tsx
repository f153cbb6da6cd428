import { Button } from '../shared/Button';

/** Something in the trash. */
interface TrashItem {
  readonly id: string;
  /** What it is known by: a note's first words, a source's title. */
  readonly title: string;
  /** Whole days until it is gone for good. */
  readonly daysLeft: number;
}

/** The trash and whom it tells. */
export interface TrashListProps {
  readonly items: readonly TrashItem[];
  readonly onRestore: (id: string) => void;
}

/** "Recently deleted", closed until asked for; nothing where the trash is empty. */
export function TrashList({ items, onRestore }: TrashListProps) {
  if (items.length === 0) return null;
  return (
    <details class="trash">
      <summary>
        Recently deleted <span class="tab-count">{items.length.toLocaleString('en')}</span>
      </summary>
      <p class="trash-note">Kept for 30 days, then gone for good.</p>
      <ul>
        {items.map(({ id, title, daysLeft }) => (
          <li key={id} class="trash-item">
            <span class="trash-title" dir="auto">
              {title}
            </span>
            <span class="trash-days">{daysLeft === 1 ? '1 day left' : `${daysLeft} days left`}</span>
            <Button aria-label={`Restore: ${title}`} onClick={() => onRestore(id)}>
              Restore
            </Button>
          </li>
        ))}
      </ul>
    </details>
  );
}

import { FoundItem } from './FoundItem';
import type { Found } from './found';

/** A list of therapies and whom it tells. */
export interface FoundListProps {
  readonly items: readonly Found[];
  /** What the list is called for those who do not see where it stands. */
  readonly label: string;
  readonly onOpen: (id: string) => void;
  readonly onJump: (id: string) => void;
}

/** Every therapy as a line to be opened, and a separate button that shows its place on the page. */
export function FoundList({ items, label, onOpen, onJump }: FoundListProps) {
  return (
    <ul class="founds" aria-label={label}>
      {items.map((item) => (
        <FoundItem key={item.id} item={item} onOpen={() => onOpen(item.id)} onJump={() => onJump(item.id)} />
      ))}
    </ul>
  );
}

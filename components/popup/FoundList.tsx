import type { RankedFinding } from '@/domain/therapy/rank-findings';
import { FoundItem } from './FoundItem';

/** A therapy in a list, with the one finding that says most here. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** The other name that a search hit. */
  readonly matched: string | null;
  /** Mentions on the page; 0 where it stands in a search's answer only. */
  readonly count: number;
  /** The page's own condition first; `null` where no review is held. */
  readonly finding: RankedFinding | null;
}

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

import type { RankedFinding } from '@/domain/therapy/rank-findings';

/** A therapy in a list, with the one finding that says most here. */
export interface Found {
  readonly id: string;
  readonly name: string;
  /** The other name that a search hit. */
  readonly matched: string | null;
  /** Mentions on the page; 0 where it stands in a search's answer only. */
  readonly count: number;
  /** The abbreviation by which alone the page may mean it, "EFT". */
  readonly maybe?: string | undefined;
  /** The page's own condition first; `null` where no review is held. */
  readonly finding: RankedFinding | null;
}

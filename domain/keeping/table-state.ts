/** How much of a damaged table is there. */
export interface TableState {
  readonly table: 'notes' | 'bookmarks';
  /** Records in the database, the trash included. */
  readonly found: number;
  /** Records that should be in it; `null` where nobody knows. */
  readonly expected: number | null;
  /** Records that the second copy would bring back. */
  readonly recoverable: number;
}

const NOUNS = { notes: ['note', 'notes'], bookmarks: ['source', 'sources'] } as const;

/** "Notes: 3 of 12 are there. 9 can be brought back." Counts include what lies in the trash. */
export function tableStateWords({ table, found, expected, recoverable }: TableState): string {
  const [one, many] = NOUNS[table];
  const name = `${many.charAt(0).toUpperCase()}${many.slice(1)}`;
  const there = expected === null || expected < found ? `${found} are there` : `${found} of ${expected} are there`;
  if (recoverable > 0) return `${name}: ${there}. ${recoverable === 1 ? `1 ${one}` : `${recoverable}`} can be brought back.`;
  return expected !== null && expected > found ? `${name}: ${there}. The second copy holds no more of them.` : `${name}: ${there}.`;
}

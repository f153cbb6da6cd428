import * as v from 'valibot';

const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * What a table of the reader's must hold, in a few bytes, kept inside the database and once more outside. A browser may
 * open a damaged database as an empty or a half-full one without a word (reliability.md, finding 1); then the two differ.
 */
export const canarySchema = v.object({
  /** Counts up by one with each change of the table. */
  generation: count,
  /** Records in the table, the trash included. */
  count,
  /** Ids and revisions of all records, in any order, as 16 hexadecimal digits. */
  hash: v.pipe(v.string(), v.regex(/^[0-9a-f]{16}$/)),
});

/** What a table must hold. */
export type Canary = v.InferOutput<typeof canarySchema>;

/** What of a record the canary counts. */
export interface Counted {
  readonly id: string;
  readonly revision: number;
}

/** The canary of an empty table. */
export const NO_RECORDS: Canary = { generation: 0, count: 0, hash: '0'.repeat(16) };

/** The canary after one change: each pair is a record as it stood and as it stands; `undefined` where there was or is none. */
export function nextCanary(
  canary: Canary,
  changes: readonly (readonly [before: Counted | undefined, after: Counted | undefined])[],
): Canary {
  const [high, low] = halves(canary.hash);
  const hash = { high, low };
  let records = canary.count;
  for (const [before, after] of changes) {
    records += Number(after !== undefined) - Number(before !== undefined);
    for (const each of [before, after]) if (each) mixIn(hash, each);
  }
  return { generation: canary.generation + 1, count: records, hash: toHex(hash.high) + toHex(hash.low) };
}

/** The canary that a table of these records has; the generation is the given one. */
export function canaryOf(records: readonly Counted[], generation: number): Canary {
  const changes = records.map((record) => [undefined, record] as const);
  return { ...nextCanary(NO_RECORDS, changes), generation };
}

/** How a table compares with what it must hold. `behind`: it has lost changes that were kept outside. */
export type CanaryVerdict = 'same' | 'ahead' | 'behind';

/**
 * Compares the canary inside the database, and the records counted there, with the one outside. The one outside may be
 * older where a window closed between the two writes: that is no loss.
 */
export function compareCanaries(inside: Canary | null, counted: number, outside: Canary | null): CanaryVerdict {
  const within = inside ?? { ...NO_RECORDS, count: counted };
  if (inside !== null && inside.count !== counted) return 'behind';
  if (outside === null) return 'ahead';
  if (within.generation < outside.generation) return 'behind';
  if (within.generation > outside.generation) return 'ahead';
  return within.hash === outside.hash ? 'same' : 'behind';
}

/** Added by XOR, so that the order does not matter and the same record added again is taken out. */
function mixIn(hash: { high: number; low: number }, { id, revision }: Counted): void {
  const text = `${id}:${revision}`;
  hash.high ^= fnv(text, 0x811c9dc5);
  hash.low ^= fnv(text, 0x01000193);
}

/** FNV-1a of 32 bits (datatracker.ietf.org/doc/html/draft-eastlake-fnv), from a chosen beginning, with a last stir. */
function fnv(text: string, seed: number): number {
  let hash = seed;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  return hash ^ (hash >>> 13);
}

function halves(hash: string): [number, number] {
  return [parseInt(hash.slice(0, 8), 16), parseInt(hash.slice(8), 16)];
}

function toHex(half: number): string {
  return (half >>> 0).toString(16).padStart(8, '0');
}

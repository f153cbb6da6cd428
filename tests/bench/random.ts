/** Numbers from a fixed seed (mulberry32), so that every run measures the same pages. */
export interface Random {
  /** From 0 up to 1, 1 excluded. */
  readonly next: () => number;
  /** A whole number from 0 up to `end`, which is excluded. */
  readonly below: (end: number) => number;
  readonly pick: <T>(list: readonly T[]) => T;
}

/** The same seed gives the same numbers on every machine. */
export function createRandom(seed: number): Random {
  let state = seed;
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (end: number) => Math.floor(next() * end);
  const pick = <T>(list: readonly T[]): T => {
    const item = list[below(list.length)];
    if (item === undefined) throw new Error('An empty list has nothing to pick');
    return item;
  };
  return { next, below, pick };
}

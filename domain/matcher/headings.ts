import type { Match } from './match';

/** A heading, and the ones that it stands under. */
export interface Heading {
  /** 1 to 6; 0 for a part of a page that begins without one. */
  readonly level: number;
  readonly text: string;
  readonly matches: readonly Match[];
  readonly over: Heading | null;
}

/** A heading that follows `before` in a page: it stands under the nearest one of a lower level. */
export function headingAfter(before: Heading | null, level: number, text: string, matches: readonly Match[]): Heading {
  let over = before;
  while (over && over.level >= level) over = over.over;
  return { level, text, matches, over };
}

/** A heading and all above it, nearest first. */
export function headingChain(heading: Heading | null): readonly Heading[] {
  const chain: Heading[] = [];
  for (let each = heading; each; each = each.over) chain.push(each);
  return chain;
}

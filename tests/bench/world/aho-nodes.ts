import { textNodes, toResult } from './scan-result';

/** A hit of an automaton: `[begin, end)` in the text. */
export type Hit = readonly [begin: number, end: number];

/** Runs an automaton over the lower-case text of each node and keeps whole words, leftmost and longest. */
export function scanNodes(search: (text: string) => readonly Hit[]): () => unknown {
  const texts: string[] = [];
  for (const { data } of textNodes()) {
    const text = data.toLowerCase().replace(/\s/g, ' ');
    let covered = 0;
    for (const [begin, end] of leftmostLongest(search(text).filter((hit) => isWhole(text, hit)))) {
      if (begin < covered) continue;
      covered = end;
      texts.push(data.slice(begin, end));
    }
  }
  return () => toResult(texts);
}

function leftmostLongest(hits: readonly Hit[]): readonly Hit[] {
  return hits.toSorted((a, b) => a[0] - b[0] || b[1] - a[1]);
}

function isWhole(text: string, [begin, end]: Hit): boolean {
  return !isWordUnit(text.charCodeAt(begin - 1)) && !isWordUnit(text.charCodeAt(end));
}

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57) || code === 95;
}

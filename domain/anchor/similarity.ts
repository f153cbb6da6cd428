import search from 'approx-string-match';

/** How alike two short texts are: 1 the same, 0 nothing in common. `text` may hold more than `pattern` on its far side. */
export function similarity(pattern: string, text: string): number {
  if (pattern === '') return 1;
  if (text === '') return 0;
  if (text.includes(pattern)) return 1;
  const [best] = search(text, pattern, pattern.length);
  return best ? 1 - Math.min(best.errors, pattern.length) / pattern.length : 0;
}

/**
 * The stretches of `text` that differ least from `pattern`, in at most `share` of its characters. In order, and of
 * several that overlap only the one whose length is nearest to the pattern's.
 */
export function closestTo(text: string, pattern: string, share: number): readonly { readonly start: number; readonly end: number }[] {
  const best: { start: number; end: number }[] = [];
  const excess = ({ start, end }: { start: number; end: number }) => Math.abs(end - start - pattern.length);
  for (const { start, end } of search(text, pattern, Math.floor(pattern.length * share)).toSorted((a, b) => a.start - b.start)) {
    const last = best.at(-1);
    if (!last || start >= last.end) best.push({ start, end });
    else if (excess({ start, end }) < excess(last)) best[best.length - 1] = { start, end };
  }
  return best;
}

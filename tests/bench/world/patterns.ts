/** One expression for all names, longest first, whole words, any case: what is usually written. */
export function toPattern(names: readonly string[]): RegExp {
  const longestFirst = names.toSorted((a, b) => b.length - a.length);
  const choices = longestFirst.map((name) => name.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+'));
  return new RegExp(`\\b(?:${choices.join('|')})\\b`, 'gi');
}

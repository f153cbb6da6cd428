import type { Source } from './source';

/** Authors named in full before "and others" stands for the rest. */
const NAMED = 3;

/** "Roe, Poe and Doe", "Roe, Poe, Doe and others"; empty where none is known. */
export function authorsLabel(authors: Source['author']): string {
  const names = authors.map((author) => ('literal' in author ? author.literal : author.family));
  if (names.length > NAMED) return `${names.slice(0, NAMED).join(', ')} and others`;
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

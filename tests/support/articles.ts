import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const SEED = join(import.meta.dirname, '..', '..', '..', 'shared', 'seeds', 'myofascial-release-article.txt');

/** Therapies that a reader finds named in the article that inspired the project, and in our own of the same make. */
export const NAMED_IN_ARTICLE = [
  'auricular-acupressure',
  'balneotherapy',
  'chiropractic',
  'massage-therapy',
  'myofascial-release',
  'occupational-therapy',
  'yoga',
] as const;

/**
 * The article as a page, where its text lies beside the checkout: it is not ours to ship. Lines that end without a
 * full stop become headings, the first one the main heading.
 */
export function inspiringArticle(): string | null {
  if (!existsSync(SEED)) return null;
  const [title = '', ...lines] = readFileSync(SEED, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map(escape);
  const body = lines.map((line) => (/[.!”…]\S*\s*$/.test(line) ? `<p>${line}</p>` : `<h2>${line}</h2>`)).join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title><link rel="icon" href="data:,"></head><body><main><h1>${title}</h1>\n${body}</main></body></html>`;
}

function escape(text: string): string {
  return text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

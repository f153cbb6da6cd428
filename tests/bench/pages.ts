import { createRandom, type Random } from './random.ts';

/** What a made-up page is like. */
export interface PagePlan {
  readonly seed: number;
  readonly words: number;
  /** Words of a paragraph, about. */
  readonly paragraph: number;
  /** Words between two inline elements, about. */
  readonly inlineEvery: number;
  /** Names that are strewn in, one in so many words; none where the list is empty. */
  readonly names: readonly string[];
  readonly nameEvery: number;
}

/** Many short text nodes, as on a page full of links: 23 characters a node. */
export const BUSY = { paragraph: 25, inlineEvery: 11, nameEvery: 250 } as const;
/** Running text as articles have it: 31 characters a node. */
export const PROSE = { paragraph: 70, inlineEvery: 13, nameEvery: 250 } as const;

const INLINE = ['a href="#"', 'b', 'em', 'span', 'i'] as const;
const STYLE = 'body{font:16px/1.5 sans-serif;max-width:45em;margin:auto}#live{position:fixed;top:0;right:0}';

/**
 * A page of running words, drawn as often as they stand in `words`, with names strewn in: any case, some with a line
 * break for the space, one in 25 of those of several words cut by an inline element. `isAllowed` refuses a paragraph.
 */
export function makePage(plan: PagePlan, words: readonly string[], isAllowed: (text: string) => boolean = () => true): string {
  const random = createRandom(plan.seed);
  const parts: string[] = [];
  for (let written = 0; written < plan.words;) {
    const length = Math.max(3, Math.round(plan.paragraph * (0.5 + random.next())));
    const { html, text } = makeParagraph(plan, length, words, random);
    if (!isAllowed(text)) continue;
    written += length;
    parts.push(frame(html, parts.length));
  }
  return toDocument(parts.join('\n'));
}

/** A whole document around a body; `#live` is what a page changes while it is measured. */
export function toDocument(body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Made up</title><link rel="icon" href="data:,"><style>${STYLE}</style></head><body><div id="live">0</div>\n<main id="main">${body}</main></body></html>`;
}

/** Paragraphs, with headings, lists and tables among them. */
function frame(html: string, at: number): string {
  if (at % 40 === 0) return `<h2>Part ${at}</h2>\n<p>${html}</p>`;
  if (at % 7 === 3) return `<ul>\n<li>${html}</li>\n</ul>`;
  if (at % 31 === 5) return `<table><tbody><tr><td>${html}</td><td>${at}</td></tr></tbody></table>`;
  return at % 11 === 0 ? `<div><p>${html}</p></div>` : `<p>${html}</p>`;
}

function makeParagraph(plan: PagePlan, length: number, words: readonly string[], random: Random): { html: string; text: string } {
  const html: string[] = [];
  const text: string[] = [];
  for (let i = 0; i < length; i++) {
    const isName = plan.names.length > 0 && random.below(plan.nameEvery) === 0;
    const plain = isName ? inSomeCase(random.pick(plan.names), random) : random.pick(words);
    const end = i === length - 1 ? '.' : random.below(12) === 0 ? ',' : '';
    text.push(plain + end);
    html.push((isName ? asMarkup(plain, random) : inlined(plain, plan, random)) + end);
  }
  return { html: html.join(' '), text: text.join(' ') };
}

function inlined(word: string, plan: PagePlan, random: Random): string {
  if (random.below(plan.inlineEvery) !== 0) return word;
  const open = random.pick(INLINE);
  return `<${open}>${word}</${open.split(' ')[0]}>`;
}

function inSomeCase(name: string, random: Random): string {
  const choice = random.below(4);
  if (choice === 0) return name.toUpperCase();
  return choice === 1 ? name.charAt(0).toUpperCase() + name.slice(1) : name;
}

function asMarkup(name: string, random: Random): string {
  const [first = '', ...rest] = name.split(' ');
  if (rest.length === 0) return name;
  const choice = random.below(50);
  if (choice < 2) return `${first} <b>${rest.join(' ')}</b>`;
  return choice < 6 ? [first, ...rest].join('\n') : name;
}

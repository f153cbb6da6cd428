import { isEnglishPage, sampleLanguage, saysEnglish, type LanguageSigns } from '@/domain/text/language';
import { attributeOf, closestOf, parentOrHostOf } from './dom';

/** Most text that is kept of a page to tell its language, from each block, and least of a block, in characters. */
const KEPT = { page: 4_096, block: 400, least: 60 } as const;

/** Whether places of a page are in English. Keeps a first taste of its text and asks no more than it must. */
export class PageLanguage {
  #sample = '';
  #lang = '';
  #judged: { readonly length: number; readonly isEnglish: boolean } | null = null;

  /** Takes a taste of a block, until there is enough. */
  taste(text: string, owner: Element | ShadowRoot): void {
    if (this.#sample.length >= KEPT.page || text.length < KEPT.least || saysForeign(owner)) return;
    this.#sample += `${text.slice(0, KEPT.block)}\n`;
  }

  /** The page is read anew, perhaps in another language. */
  reset(): void {
    this.#sample = '';
    this.#judged = null;
  }

  /** Whether the page as a whole is English, as far as it has been read. */
  isPageEnglish(): boolean {
    const lang = attributeOf(document.documentElement, 'lang');
    // A page that a browser translates says so here, before its text is read again.
    if (lang !== this.#lang && this.#judged) this.reset();
    this.#lang = lang;
    const { length } = this.#sample;
    if (this.#judged?.length !== length) this.#judged = { length, isEnglish: isEnglishPage(sampleLanguage(this.#sample), lang) };
    return this.#judged.isEnglish;
  }
}

/** A part that says it is in another language than its page is no sample of the page. */
function saysForeign(owner: Element | ShadowRoot): boolean {
  const part = closestOf(owner instanceof Element ? owner : owner.host, '[lang]');
  return part !== null && part !== document.documentElement && saysEnglish(attributeOf(part, 'lang')) === false;
}

/** What a place says of its own language. Words set off in a block by an attribute of theirs are as it says. */
export function languageSignsOf(node: Node, owner: Node, text: string): Omit<LanguageSigns, 'isPageEnglish'> {
  let isSetOff = true;
  for (let at = parentOrHostOf(node); at && at !== document.documentElement; at = parentOrHostOf(at)) {
    if (at === owner) isSetOff = false;
    const lang = at instanceof Element ? attributeOf(at, 'lang') : '';
    if (saysEnglish(lang) !== undefined) return { sample: isSetOff ? 'unclear' : sampleLanguage(text), lang };
  }
  return { sample: sampleLanguage(text) };
}

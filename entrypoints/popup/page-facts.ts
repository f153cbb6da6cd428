import type { Note } from '@/domain/note/note';
import { webAddress } from '@/domain/source/address';
import { cleanText } from '@/domain/source/clean-text';
import type { PageState } from './use-page';

const TITLE_LIMIT = 1_000;

/** Address of the page: the browser's word first, the page's own where the browser does not tell. Empty where neither is known. */
export function addressOf(page: PageState): string {
  const own = page.tab?.url ?? '';
  const url = own === '' && page.kind === 'report' ? page.report.source.url : own;
  return webAddress(url) ?? '';
}

/** Conditions that the page speaks of around a therapy, nearest first. */
export function conditionsOf(page: PageState, therapy: string): readonly string[] {
  return page.kind === 'report' ? (page.report.found.find((each) => each.therapy === therapy)?.conditions ?? []) : [];
}

/** How often a therapy stands on the page. */
export function mentionsOf(page: PageState, therapy: string): number {
  return page.kind === 'report' ? (page.report.found.find((each) => each.therapy === therapy)?.count ?? 0) : 0;
}

/** Where a note about a therapy is written from: the page and the sentence, if the therapy stands on the page at all. */
export function originOf(page: PageState, therapy: string): Pick<Note, 'page' | 'quote'> {
  const found = page.kind === 'report' ? page.report.found.find((each) => each.therapy === therapy) : undefined;
  const url = addressOf(page);
  if (!found || url === '') return { page: null, quote: null };
  const title = cleanText(page.kind === 'report' ? page.report.source.title : '', TITLE_LIMIT);
  return { page: { url, title }, quote: found.quote.exact.trim() === '' ? null : found.quote };
}

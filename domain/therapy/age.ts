import type { Citation } from './article';

/** How far a review's search for studies lies back. */
export type AgeBand = 'recent' | 'ageing' | 'old';

/** Up to this many months after its last search, a review counts as recent. */
const RECENT_MONTHS = 24;

/**
 * At this age the conclusions of half of a sample of systematic reviews had a signal of change: a median of 5.5 years
 * (Shojania 2007, doi 10.7326/0003-4819-147-4-200708210-00179; reviews of 1995 to 2005 on drugs, devices, procedures).
 */
const OLD_MONTHS = 66;

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];

/** The date by which evidence is judged, and what it is the date of. */
export interface EvidenceDate {
  /** 2020, 2020-05 or 2020-05-31. */
  readonly date: string;
  readonly of: 'search' | 'publication';
}

/** The last search where the review states it; otherwise the year of publication. */
export function evidenceDate(review: Pick<Citation, 'searchedTo' | 'year'>): EvidenceDate {
  return review.searchedTo === undefined ? { date: String(review.year), of: 'publication' } : { date: review.searchedTo, of: 'search' };
}

/**
 * The band that `date` (2020, 2020-05 or 2020-05-31) falls into on the day `today` (2026-11-23). Both limits belong to
 * the younger band. A year or month counts from its first day, so evidence is never called younger than it may be;
 * what is no date counts as old for the same reason.
 */
export function ageBand(date: string, today: string): AgeBand {
  const now = dayNumber(today, 0);
  if (now <= dayNumber(date, RECENT_MONTHS)) return 'recent';
  return now <= dayNumber(date, OLD_MONTHS) ? 'ageing' : 'old';
}

/** The band in words a reader can act on; empty for recent evidence, which needs no warning. */
export function ageWarning(band: AgeBand): string {
  if (band === 'recent') return '';
  if (band === 'ageing') return 'ageing: newer trials may exist';
  return 'old: half of such reviews had changed their conclusions by this age';
}

/** "2020", "May 2020", "31 May 2020"; the text itself where it is no such date. */
export function dateWords(date: string): string {
  const [year, month, day] = date.split('-');
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1];
  if (year === undefined || name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${Number(day)} ${name} ${year}`;
}

/** Comparable number of the day `months` after `date`; a day that the later month lacks becomes its last. */
function dayNumber(date: string, months: number): number {
  const [year = Number.NaN, month = 1, day = 1] = date.split('-').map(Number);
  const lastDay = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return Date.UTC(year, month - 1 + months, Math.min(day, lastDay));
}

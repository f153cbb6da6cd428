import * as v from 'valibot';
import { parsePartialDate } from './partial-date';

const datePart = v.union([v.number(), v.string()]);

/**
 * A date of CSL-JSON (docs.citationstyles.org, "Appendix VI: Dates"): `date-parts` holds one list of year, month and
 * day, or two for a range. Other tools write `raw` or `literal` where they could not read a date; that is kept.
 */
export const cslDateSchema = v.looseObject({
  'date-parts': v.optional(v.array(v.array(datePart))),
  raw: v.optional(v.string()),
  literal: v.optional(v.string()),
});

/** A date of CSL-JSON. */
export type CslDate = v.InferOutput<typeof cslDateSchema>;

/** 2021, 2021-04 or 2021-04-30 as CSL writes it; anything else is kept as the words it was. */
export function cslDate(partial: string): CslDate {
  const date = parsePartialDate(partial);
  return date === null ? { literal: partial } : { 'date-parts': [date.split('-').map(Number)] };
}

/**
 * A stored date as far as it is certain, as ISO text: 2021, 2021-04 or 2021-04-30; empty where it is unknown. Reads
 * what version 1 stored too, where the date was that text itself. Of a range it gives the beginning.
 */
export function partialDateOf(date: CslDate | string | undefined): string {
  if (date === undefined) return '';
  if (typeof date === 'string') return parsePartialDate(date) ?? '';
  const [year, month, day] = (date['date-parts']?.[0] ?? []).map(Number);
  if (year === undefined) return parsePartialDate(date.raw ?? date.literal ?? '') ?? '';
  const text = [year, month, day].filter((part) => part !== undefined && part !== 0).map((part) => String(part).padStart(2, '0'));
  return parsePartialDate(text.join('-')) ?? '';
}

/** The words of a date that names no year that we can read ("in press"); empty for all others. */
export function dateWords(date: CslDate | string | undefined): string {
  if (date === undefined || partialDateOf(date) !== '') return '';
  return typeof date === 'string' ? date : (date.literal ?? date.raw ?? '');
}

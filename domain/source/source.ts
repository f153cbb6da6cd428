import * as v from 'valibot';
import { cslDateSchema } from './csl-date';
import { SOURCE_TYPES } from './source-types';

const text = v.optional(v.string());

/** A person or a group as CSL-JSON names it. `family` may begin with its particle ("van der Berg") or have it beside. */
const personSchema = v.union([
  v.object({
    family: v.string(),
    given: text,
    suffix: text,
    'non-dropping-particle': text,
    'dropping-particle': text,
  }),
  v.object({ literal: v.string() }),
]);

/**
 * A paper or page worth keeping: a CSL-JSON item (citeproc-js schema). `site`, `accessed` as text, `arXiv`, `NCT` and
 * `PROSPERO` are ours; `toCslItem` in domain/exchange says them in CSL's words. Unknown fields are kept.
 */
export const sourceSchema = v.looseObject({
  type: v.picklist(SOURCE_TYPES),
  title: v.string(),
  /** Empty where an imported reference names none. */
  URL: v.string(),
  /** Name of the site, or its host. */
  site: v.string(),
  /** Day it was saved, ISO date. */
  accessed: v.string(),
  DOI: text,
  PMID: text,
  /** With its prefix: PMC1234567. */
  PMCID: text,
  /** Without prefix: 2101.00001 or math/0309136. */
  arXiv: text,
  /** ClinicalTrials.gov, with its prefix: NCT01234567. */
  NCT: text,
  /** Registration of a review, with its prefix: CRD42020123456. */
  PROSPERO: text,
  ISBN: text,
  ISSN: text,
  author: v.array(personSchema),
  editor: v.optional(v.array(personSchema)),
  'container-title': text,
  'container-title-short': text,
  'collection-title': text,
  'event-title': text,
  volume: text,
  issue: text,
  page: text,
  /** Number of a report, or of an article in a journal without pages. */
  number: text,
  edition: text,
  publisher: text,
  'publisher-place': text,
  /** Kind of thesis or report, in words. */
  genre: text,
  language: text,
  abstract: text,
  /** Publication date as far as declared. Version 1 stored it as ISO text: `partialDateOf` reads both. */
  issued: v.optional(v.union([v.string(), cslDateSchema])),
});

/** A paper or page worth keeping. */
export type Source = v.InferOutput<typeof sourceSchema>;

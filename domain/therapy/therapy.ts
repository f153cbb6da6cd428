import * as v from 'valibot';

/** Kebab-case identifier of a record; equal to the record's file name without `.json`. */
const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));

const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

const webAddress = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s]+$/, 'must be a web address that starts with http:// or https://'));

const isoDate = v.pipe(v.string(), v.isoDate('must be a date such as 2026-11-23'));

/** Year, year-month or full date: reviews rarely give the day of their search. */
const partialDate = v.pipe(v.string(), v.regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'must be a date such as 2021, 2021-04 or 2021-04-30'));

const count = v.pipe(v.number(), v.integer(), v.minValue(1));

/** DOI syntax after the recommendation of Crossref (www.crossref.org/blog/dois-and-matching-regular-expressions). */
const doi = v.pipe(
  v.string(),
  v.regex(/^10\.\d{4,9}\/[-._;()/:a-zA-Z0-9]+$/, 'must be a DOI such as 10.1000/xyz, without https://doi.org/'),
);

const pmid = v.pipe(v.string(), v.regex(/^[1-9]\d{0,8}$/, 'must be the digits of a PubMed id'));

/** The four levels of the GRADE working group, and the case where the review rated nothing. */
const certaintySchema = v.picklist(['high', 'moderate', 'low', 'very-low', 'not-rated']);

const RATINGS: readonly string[] = ['very-low', 'low', 'moderate', 'high'];

const certaintyPairSchema = v.pipe(
  v.tuple([certaintySchema, certaintySchema]),
  v.check(
    ([low, high]) => RATINGS.includes(low) && RATINGS.indexOf(low) < RATINGS.indexOf(high),
    'a range needs two different ratings, the lower one first, such as ["low", "moderate"]',
  ),
);

/** How sure a review is of one finding, in GRADE's words. `not-rated`: the review gave no rating. */
export type Certainty = v.InferOutput<typeof certaintySchema>;

/** What a family of therapies is called in the card's second line. */
const kindSchema = v.picklist([
  'manual',
  'movement',
  'mind-body',
  'needle-point',
  'water-heat-cold',
  'psychotherapy',
  'creative',
  'device',
  'rehabilitation',
  'food-herbs',
  'traditional',
  'other',
]);

/** The family a therapy belongs to. */
export type TherapyKind = v.InferOutput<typeof kindSchema>;

/** One word or phrase in letters and digits, as the matcher's word lists hold it. */
const wordEntry = v.pipe(
  v.string(),
  v.regex(/^(?!.{1,2}\*)[a-z0-9]{2,}([ -][a-z0-9]+)*\*?$/, 'must be lower-case words; a star only at the end, behind three letters'),
);

/**
 * One way in which people write a therapy's name.
 * `pattern` is text with brace alternatives as in a shell: `release{,s}`, `trigger{ ,-}point therap{y,ies}`.
 */
const nameSchema = v.strictObject({
  pattern: text,
  /**
   * T0 distinctive: marked anywhere. T1 everyday word: marked where the page is about health or names several
   * therapies. T2 abbreviation: exact capitals, and only where a long form of the same therapy stands on the page, or
   * two words of its field in its block; never on a page that gives it another meaning.
   */
  tier: v.picklist(['T0', 'T1', 'T2']),
  /** `practitioner`: the person who gives it ("chiropractor"); `misspelling`: found, never shown. Absent: the therapy itself. */
  role: v.optional(v.picklist(['practitioner', 'misspelling'])),
  /** Lower-case words or phrases; the name is not marked where one of them stands right before it. */
  notAfter: v.optional(v.array(text)),
  /** Lower-case words or phrases; the name is not marked where one of them stands right behind it. */
  notBefore: v.optional(v.array(text)),
  /** The name is not marked where one of these stands anywhere in its block; `mammogra*` for every word that begins so. */
  notWith: v.optional(v.array(wordEntry)),
  /**
   * What speaks for this name, besides the words of its field (data/build/context-words.ts). An everyday word that has
   * such a list is marked only where one of these, or of the field's, stands in its block or the headings above it.
   */
  context: v.optional(v.array(wordEntry)),
  /**
   * For names of many meanings. `long-form`: marked only where the therapy is named in full on the page, whatever
   * the block speaks of. `definition`: only where the page says "long form (ABC)". `context`: the field's words do not
   * count, only those of `context` and other therapies; so for an everyday word as well ("ultrasound").
   */
  only: v.optional(v.picklist(['long-form', 'definition', 'context'])),
  /** The name is a surname, too: not marked behind a given name or title, and doubted where the page has such a place. */
  surname: v.optional(v.literal(true)),
  /** Ids of the other therapies that go by the same spellings; each of their records says so too. */
  sharedWith: v.optional(v.pipe(v.array(slug), v.minLength(1, 'name the other therapies, or leave it out'))),
});

/** One way in which people write a therapy's name, as in the record. */
export type TherapyName = v.InferOutput<typeof nameSchema>;

const authorSchema = v.union([
  v.strictObject({ family: text, given: v.optional(text) }),
  /** A group that signs as one author. */
  v.strictObject({ literal: text }),
]);

/** A person or group, with the property names of CSL-JSON. */
export type Author = v.InferOutput<typeof authorSchema>;

/** One publication that evidence rows point to. */
export const reviewSchema = v.strictObject({
  /** Within the record: first author and year, `wu-2021`; a letter is added where two would be alike. */
  id: slug,
  title: v.pipe(
    text,
    v.notValue('['),
    v.check((t) => !/^\[.*\]$/.test(t), 'a title in [brackets] was never seen: complete it or leave the review out'),
  ),
  authors: v.pipe(v.array(authorSchema), v.minLength(1, 'needs at least one author')),
  /** True where the page that was read cut the list of authors short. */
  moreAuthors: v.optional(v.boolean()),
  journal: text,
  year: v.pipe(v.number(), v.integer(), v.minValue(1950), v.maxValue(2100)),
  type: v.picklist(['cochrane-review', 'meta-analysis', 'systematic-review', 'overview', 'guideline', 'rct']),
  doi: v.optional(doi),
  pmid: v.optional(pmid),
  /** The last search for studies, as the review states it. */
  searchedTo: v.optional(partialDate),
  /** DOI of an older version that this one replaces. */
  supersedes: v.optional(doi),
  /**
   * What became of the publication since. Findings of a `retracted` or `superseded` one are never shown; one under a
   * `concern` or `corrected` says so.
   */
  notice: v.optional(
    v.strictObject({
      kind: v.picklist(['retracted', 'superseded', 'concern', 'corrected']),
      /** Page on which this was read. */
      verifiedAt: webAddress,
    }),
  ),
  /** Pages on which these facts were read. */
  verifiedAt: v.pipe(v.array(webAddress), v.minLength(1, 'name the page where this was read')),
});

/** One publication that evidence rows point to. */
export type Review = v.InferOutput<typeof reviewSchema>;

/** A size in the source's own measure. */
export const sizeSchema = v.strictObject({
  /** SMD, MD, RR, OR, HR, RD, WMD, Hedges g, "points" …: as the source names it. */
  measure: text,
  value: v.number(),
  /** 95 % confidence (or credible) interval, lower bound first. */
  interval: v.optional(
    v.pipe(
      v.tuple([v.number(), v.number()]),
      v.check(([low, high]) => low <= high, 'lower bound first'),
    ),
  ),
  /** Scale of a mean difference, "0 to 100 pain scale". */
  scale: v.optional(text),
});

/** What one review found for one condition and one outcome. */
export const evidenceSchema = v.strictObject({
  /** Id of a record in data/conditions. */
  condition: slug,
  /** Narrows the condition where the review did: "chronic", "in adults over 60". */
  population: v.optional(text),
  /** A noun that fits "less …" or "better …": `{ name: 'pain', better: 'less' }`, `{ name: 'daily living skills', better: 'more' }`. */
  outcome: v.strictObject({ name: text, better: v.picklist(['less', 'more']) }),
  /** When it was measured, "in the short term", "at six weeks". */
  timePoint: v.optional(text),
  /** A noun that fits "compared with …"; "mixed comparators" where several were pooled. Absent: the page read does not say. */
  comparator: v.optional(text),
  /**
   * `benefit` and `harm`: the outcome went that way. `no-difference`: little to none. `mixed`: results of the pooled
   * studies disagree. `unclear`: the review could not tell.
   */
  direction: v.picklist(['benefit', 'no-difference', 'harm', 'mixed', 'unclear']),
  /** Only where the source itself says how large (word or number with its usual reading); `unstated` otherwise. */
  magnitude: v.picklist(['large', 'moderate', 'small', 'unstated']),
  size: v.optional(sizeSchema),
  /** As the source states it. Two values, lower first, where it gives a range. */
  certainty: v.union([certaintySchema, certaintyPairSchema]),
  /** Reasons the source gives for its doubt: "few people", "risk of bias", "results differ", "indirect". */
  reasons: v.optional(v.array(text)),
  trials: v.optional(count),
  participants: v.optional(count),
  /** Id of a review of this record. */
  review: slug,
});

/** What one review found for one condition and one outcome. */
export type EvidenceRow = v.InferOutput<typeof evidenceSchema>;

/** One sourced statement about harm, or that harm was not reported. */
const safetySchema = v.strictObject({
  kind: v.picklist(['common', 'serious', 'caution', 'not-reported']),
  text,
  /** At most 20 words for the hover card. Exactly one line of a record has it. */
  card: v.optional(text),
  /** Who says so: an organisation, or first author and year. */
  source: text,
  year: v.optional(v.pipe(v.number(), v.integer())),
  doi: v.optional(doi),
  verifiedAt: webAddress,
});

/** One sourced statement about harm, or that harm was not reported. */
export type SafetyLine = v.InferOutput<typeof safetySchema>;

const authoritySchema = v.strictObject({
  organisation: text,
  position: text,
  year: v.optional(v.pipe(v.number(), v.integer())),
  verifiedAt: webAddress,
});

const paragraphs = v.pipe(v.array(text), v.minLength(1, 'needs at least one paragraph'));

/** One therapy: `data/therapies/<id>.json`. */
export const therapySchema = v.strictObject({
  id: slug,
  name: text,
  kind: kindSchema,
  /** Descriptor id of NLM's Medical Subject Headings. */
  mesh: v.optional(v.pipe(v.string(), v.regex(/^D\d{6,9}$/, 'must be a MeSH descriptor id such as D026441'))),
  names: v.pipe(v.array(nameSchema), v.minLength(1, 'needs at least one name')),
  /** What it is, in one sentence of at most 25 words, for the card. */
  oneLine: text,
  /** In our own words, at most 350 words in all; `**strong**` is not available: plain paragraphs. */
  explainer: v.strictObject({
    whatItIs: paragraphs,
    session: paragraphs,
    /** How to try it: alone, or with whom. */
    trying: paragraphs,
    /** Each piece of these paragraphs that holds a numeral no evidence row has, and the page where it was read. */
    figures: v.optional(v.array(v.strictObject({ text, verifiedAt: webAddress }))),
    /** Pages on which the facts of these paragraphs were read. */
    verifiedAt: v.pipe(v.array(webAddress), v.minLength(1, 'name the pages where these facts were read')),
  }),
  reviews: v.array(reviewSchema),
  /** Where fewer than two reviews are held: what was searched for, and when, so that the gap is a finding of its own. */
  searched: v.optional(v.strictObject({ terms: v.pipe(v.array(text), v.minLength(1, 'name what was searched for')), on: isoDate })),
  evidence: v.array(evidenceSchema),
  safety: v.pipe(v.array(safetySchema), v.minLength(1, 'needs a sourced safety line, or one that says harms were not reported')),
  authorities: v.array(authoritySchema),
  /** Questions to put to a provider. */
  questions: v.array(text),
  /** Day on which a person last compared this record with its sources. */
  checkedOn: isoDate,
});

/** One therapy record, as read from its file. */
export type Therapy = v.InferOutput<typeof therapySchema>;

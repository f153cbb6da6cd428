import type { Author, Certainty, EvidenceRow, Review, SafetyLine, Therapy } from './therapy';

/** The publication behind a finding, as a reader sees it. */
export interface Citation {
  /** "Wu 2021"; "Côté and others 2021" is left to the full reference. */
  readonly label: string;
  readonly year: number;
  /** https://doi.org/… or the PubMed page. */
  readonly href: string;
  /** The last search for studies, as far as the review states it: 2020, 2020-05 or 2020-05-31. */
  readonly searchedTo?: string;
  readonly type: Review['type'];
}

/** One evidence row, ready to be shown: every sentence comes from `wording.ts`. */
export interface Finding {
  /** Condition id. */
  readonly condition: string;
  /** "Low back pain". */
  readonly conditionName: string;
  /** Ids of all broader conditions, nearest first. */
  readonly broader: readonly string[];
  /** "chronic", "older adults". */
  readonly population?: string;
  /** "pain". */
  readonly outcome: string;
  readonly timePoint?: string;
  readonly comparator?: string;
  readonly direction: EvidenceRow['direction'];
  readonly magnitude: EvidenceRow['magnitude'];
  /** Lowest and highest rating the review gives; equal where it gives one. */
  readonly certainty: readonly [Certainty, Certainty];
  /** "May reduce pain slightly, compared with usual care." */
  readonly sentence: string;
  /** "Low certainty", "Very low to low certainty", "Certainty not rated". */
  readonly certaintyLabel: string;
  /** "SMD −0.37 (95% CI −0.67 to −0.08)". */
  readonly size?: string;
  readonly reasons: readonly string[];
  readonly trials?: number;
  readonly participants?: number;
  /** The counts are those of the whole review, of which this finding may rest on a part. */
  readonly countsOfReview?: true;
  readonly citation: Citation;
  /** Id of the review within its record. */
  readonly review: string;
}

/** What the hover card and the popup's list need of a therapy. */
export interface Brief {
  readonly id: string;
  readonly name: string;
  /** "Hands-on therapy". */
  readonly kind: string;
  /** Other names, at most three, abbreviations first. */
  readonly also: readonly string[];
  readonly oneLine: string;
  /** One sourced safety line of at most 20 words. */
  readonly safety: string;
  /** Sorted by condition name, then as the record orders them. */
  readonly findings: readonly Finding[];
}

/** The whole explainer of a therapy. */
export interface Article extends Brief {
  readonly mesh?: string;
  /** All names and abbreviations, without inflections. */
  readonly names: readonly string[];
  readonly explainer: Therapy['explainer'];
  readonly safetyLines: readonly SafetyLine[];
  readonly authorities: Therapy['authorities'];
  readonly questions: readonly string[];
  readonly reviews: readonly Review[];
  /** Where fewer than two reviews are held: what was searched for, and when. */
  readonly searched?: NonNullable<Therapy['searched']>;
  /** ISO date. */
  readonly checkedOn: string;
}

/** A condition as the card names it. */
export interface ConditionName {
  readonly id: string;
  readonly name: string;
  /** Ids of all broader conditions, nearest first. */
  readonly broader: readonly string[];
}

/** "Wu 2021", or the group's name and year. */
export function citationLabel(review: { readonly authors: readonly Author[]; readonly year: number }): string {
  const first = review.authors[0];
  const name = first ? ('literal' in first ? first.literal : first.family) : 'Anonymous';
  return `${name} ${review.year}`;
}

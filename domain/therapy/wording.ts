import type { Certainty, EvidenceRow } from './therapy';

/** What a sentence is made of. */
export type Wordable = Pick<EvidenceRow, 'direction' | 'magnitude' | 'outcome' | 'comparator' | 'certainty'> & {
  /** True where the source is one trial rather than a review of several. */
  readonly singleTrial?: boolean;
};

const CERTAINTY_WORDS: Record<Certainty, string> = {
  high: 'High',
  moderate: 'Moderate',
  low: 'Low',
  'very-low': 'Very low',
  'not-rated': 'Not rated',
};

/** Lowest and highest rating; equal where the source gives one. */
export function certaintyRange(certainty: EvidenceRow['certainty']): readonly [Certainty, Certainty] {
  return typeof certainty === 'string' ? [certainty, certainty] : certainty;
}

/** "Low certainty", "Very low to low certainty", "Certainty not rated". A range stays a range. */
export function certaintyLabel(certainty: EvidenceRow['certainty']): string {
  const [low, high] = certaintyRange(certainty);
  if (low === 'not-rated') return 'Certainty not rated';
  if (low === high) return `${CERTAINTY_WORDS[low]} certainty`;
  return `${CERTAINTY_WORDS[low]} to ${CERTAINTY_WORDS[high].toLowerCase()} certainty`;
}

/**
 * The one place where a finding becomes a sentence, so that equal findings always read alike.
 * Words for size and certainty after Santesso et al. 2020, doi 10.1016/j.jclinepi.2019.10.014, table of informative
 * statements. Where the source states a range of certainty, the lower end chooses the verb. Where it rates nothing,
 * the sentence reports what the studies found and claims nothing beyond them.
 */
export function findingSentence(finding: Wordable): string {
  const [certainty] = certaintyRange(finding.certainty);
  const outcome = finding.outcome.name;
  if (finding.direction === 'mixed') return `Studies disagree about ${outcome}${comparedWith(finding)}.`;
  if (certainty === 'very-low') return `The effect on ${outcome} is very uncertain${comparedWith(finding)}. ${UNKNOWN}`;
  if (finding.direction === 'unclear')
    return `Reviewers could not tell whether there is an effect on ${outcome}${comparedWith(finding)}. ${UNKNOWN}`;
  const claim = certainty === 'not-rated' ? reportedClaim(finding) : ratedClaim(finding, certainty);
  return `${claim}${comparedWith(finding)}.`;
}

/** Readers who are told only that evidence is lacking still guess that a treatment helps (evidence wording rules). */
const UNKNOWN = 'It might help, do nothing or harm.';

function comparedWith(finding: Wordable): string {
  return finding.comparator ? `, compared with ${finding.comparator}` : '';
}

function ratedClaim(finding: Wordable, certainty: 'high' | 'moderate' | 'low'): string {
  const hedge = { high: '', moderate: 'probably ', low: 'may ' }[certainty];
  return capitalise(`${hedge}${verbPhrase(finding, certainty === 'low')}`);
}

/** `bare`: the infinitive, as it stands behind "may". */
function verbPhrase(finding: Wordable, bare: boolean): string {
  const s = (verb: string) => (bare ? verb : `${verb}s`);
  const outcome = finding.outcome.name;
  if (finding.direction === 'no-difference') return `${s('make')} little to no difference to ${outcome}`;
  if (isOutdone(finding)) return `${s('lead')} to worse results for ${outcome}`;
  const [verb, noun] = changeWords(finding);
  if (finding.magnitude === 'large') return `${s('result')} in a large ${noun} ${outcome}`;
  return `${s(verb)} ${outcome}${finding.magnitude === 'small' ? ' slightly' : ''}`;
}

function reportedClaim(finding: Wordable): string {
  const who = finding.singleTrial ? 'One trial' : 'Studies';
  const outcome = finding.outcome.name;
  if (finding.direction === 'no-difference') return `${who} found little or no difference in ${outcome}`;
  if (isOutdone(finding)) return `${who} found worse results for ${outcome}`;
  const [, noun] = changeWords(finding);
  const size = finding.magnitude === 'unstated' ? '' : `${finding.magnitude} `;
  const article = size === '' && /^[aeiou]/.test(noun) ? 'an' : 'a';
  return `${who} found ${article} ${size}${noun} ${outcome}`;
}

/** Worse than what it was compared with is not worse than before: both may have done good. */
function isOutdone({ direction, outcome, comparator }: Wordable): boolean {
  return direction === 'harm' && outcome.better === 'more' && comparator !== undefined;
}

function changeWords(finding: Wordable): readonly [verb: string, noun: string] {
  const isGood = finding.direction === 'benefit';
  if (finding.outcome.better === 'less') return isGood ? ['reduce', 'reduction in'] : ['increase', 'increase in'];
  return isGood ? ['improve', 'improvement in'] : ['worsen', 'worsening of'];
}

function capitalise(sentence: string): string {
  return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

/** Measures that compare by division, so that 1 means no difference. */
const RATIO = /^(RR|OR|HR|IRR|RRR)\b|ratio|odds/i;

/**
 * Whether a size points the way that its row says: down where less is better and the row says benefit, and so on.
 * Sources turn signs round as they like, so a size that points the other way needs a word.
 */
export function pointsAsSaid({ size, outcome, direction }: Pick<EvidenceRow, 'size' | 'outcome' | 'direction'>): boolean {
  if (!size || (direction !== 'benefit' && direction !== 'harm')) return true;
  const change = size.value - (RATIO.test(size.measure) ? 1 : 0);
  const wantsLess = (outcome.better === 'less') === (direction === 'benefit');
  return change === 0 || change < 0 === wantsLess;
}

/** "SMD −0.37 (95% CI −0.67 to −0.08), 0 to 100 pain scale", with real minus signs. */
export function sizeText(size: NonNullable<EvidenceRow['size']>): string {
  const number = (value: number) => String(value).replace('-', '−');
  const interval = size.interval ? ` (95% CI ${number(size.interval[0])} to ${number(size.interval[1])})` : '';
  return `${size.measure} ${number(size.value)}${interval}${size.scale ? `, ${size.scale}` : ''}`;
}

/**
 * "8 trials, 375 people"; empty where neither is known. `ofReview`: the counts are those of the whole review, of which
 * this finding may rest on a part.
 */
export function studiesText(trials: number | undefined, participants: number | undefined, ofReview = false): string {
  const parts = [];
  if (trials !== undefined) parts.push(`${trials} ${trials === 1 ? 'trial' : 'trials'}`);
  if (participants !== undefined) parts.push(`${participants.toLocaleString('en')} people`);
  return parts.length > 0 && ofReview ? `in a review of ${parts.join(', ')}` : parts.join(', ');
}

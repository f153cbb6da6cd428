import type { Condition } from '../../domain/condition/condition.ts';
import { foldName, type Named } from '../../domain/search/names.ts';
import { citationLabel, type Article, type Brief, type Citation, type ConditionName, type Finding } from '../../domain/therapy/article.ts';
import type { EvidenceRow, Review, Therapy, TherapyKind } from '../../domain/therapy/therapy.ts';
import { certaintyLabel, certaintyRange, findingSentence, pointsAsSaid, sizeText } from '../../domain/therapy/wording.ts';
import { expandName } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';

const KIND_LABELS: Record<TherapyKind, string> = {
  manual: 'Hands-on therapy',
  movement: 'Movement',
  'mind-body': 'Mind and body practice',
  'needle-point': 'Needles and pressure points',
  'water-heat-cold': 'Water, heat and cold',
  psychotherapy: 'Talking therapy',
  creative: 'Creative therapy',
  device: 'Device, light or current',
  rehabilitation: 'Rehabilitation',
  'food-herbs': 'Food and herbs',
  traditional: 'Traditional medicine',
  other: 'Other therapy',
};

/** The record under which reviews of many conditions at once are held. */
const ANY_CONDITION = 'any-condition';

/** Names shown in the card's second line. */
const ALSO_SHOWN = 2;

/** Every therapy's whole explainer, with all wording done. */
export function toArticles(knowledge: Knowledge): readonly Article[] {
  const conditions = new Map(toConditionNames(knowledge).map((condition) => [condition.id, condition]));
  return knowledge.therapies.map((therapy) => toArticle(therapy, conditions));
}

/** What the card and the popup's list need, cut from the explainers. */
export function toBriefs(articles: readonly Article[]): readonly Brief[] {
  return articles.map(({ id, name, kind, also, oneLine, safety, findings }) => ({ id, name, kind, also, oneLine, safety, findings }));
}

/** Every condition with all broader ones, nearest first. A cycle of parents ends where it closes. */
export function toConditionNames(knowledge: Knowledge): readonly ConditionName[] {
  const byId = new Map(knowledge.conditions.map((condition) => [condition.id, condition]));
  return knowledge.conditions.map(({ id, name }) => ({ id, name, broader: broaderThan(id, byId) }));
}

/** The conditions for which something is held, be it for a narrower one, with every spelling of their names. */
export function toConditionSearch(knowledge: Knowledge): readonly Named[] {
  const byId = new Map(knowledge.conditions.map((condition) => [condition.id, condition]));
  const named = new Set(knowledge.therapies.flatMap(({ evidence }) => evidence.map(({ condition }) => condition)));
  const held = new Set([...named].flatMap((id) => [id, ...broaderThan(id, byId)]));
  return knowledge.conditions.filter(({ id }) => held.has(id)).map(toNamed);
}

/** Spellings that the search cannot tell apart are kept once. */
function toNamed({ id, name, names, abbreviations = [] }: Condition): Named {
  const forms = [...abbreviations, ...names].flatMap(expandName);
  const byFold = new Map(forms.toReversed().map((form) => [foldName(form), form]));
  byFold.delete(foldName(name));
  return { id, name, names: [...byFold.values()].toReversed() };
}

function broaderThan(id: string, byId: ReadonlyMap<string, Condition>): readonly string[] {
  const seen = new Set<string>();
  let level = [id];
  while (level.length > 0) {
    level = level.flatMap((each) => byId.get(each)?.parents ?? []).filter((each) => each !== id && !seen.has(each));
    for (const each of level) seen.add(each);
  }
  return [...seen];
}

function toArticle(therapy: Therapy, conditions: ReadonlyMap<string, ConditionName>): Article {
  const names = therapy.names
    .filter((name) => name.role === undefined)
    .map((name) => ({ ...name, form: expandName(name.pattern)[0] ?? name.pattern }));
  const others = names.filter((name) => name.form.toLowerCase() !== therapy.name.toLowerCase());
  const news = others.filter((name) => !saysAlready(therapy.name, name.form));
  const also = [...news.filter((name) => name.tier === 'T2'), ...news.filter((name) => name.tier !== 'T2')];
  const findings = therapy.evidence.map((row) => toFinding(row, therapy, conditions));
  return {
    id: therapy.id,
    name: therapy.name,
    kind: KIND_LABELS[therapy.kind],
    also: also.slice(0, ALSO_SHOWN).map((name) => name.form),
    oneLine: therapy.oneLine,
    safety: therapy.safety.find((line) => line.card)?.card ?? '',
    findings: findings.toSorted(byConditionName),
    ...(therapy.mesh === undefined ? {} : { mesh: therapy.mesh }),
    names: others.map((name) => name.form),
    explainer: therapy.explainer,
    safetyLines: therapy.safety,
    authorities: therapy.authorities,
    questions: therapy.questions,
    reviews: therapy.reviews,
    ...given('searched', therapy.searched),
    checkedOn: therapy.checkedOn,
  };
}

/** Whether a name says nothing new beside another: TENS beside "TENS (transcutaneous electrical nerve stimulation)". */
function saysAlready(name: string, other: string): boolean {
  return ` ${foldName(name)} `.includes(` ${foldName(other)} `);
}

/** By the alphabet, so that nothing is put first by favour; what is about no condition in particular comes last. */
function byConditionName(a: Finding, b: Finding): number {
  return (
    Number(a.condition === ANY_CONDITION) - Number(b.condition === ANY_CONDITION) || a.conditionName.localeCompare(b.conditionName, 'en')
  );
}

function toFinding(row: EvidenceRow, therapy: Therapy, conditions: ReadonlyMap<string, ConditionName>): Finding {
  const condition = conditions.get(row.condition);
  const review = therapy.reviews.find((each) => each.id === row.review);
  if (!condition || !review) throw new Error(`${therapy.id}: a row points nowhere; run the validation before the projection`);
  return {
    condition: row.condition,
    conditionName: condition.name,
    broader: condition.broader,
    outcome: row.outcome.name,
    direction: row.direction,
    magnitude: row.magnitude,
    certainty: certaintyRange(row.certainty),
    sentence: findingSentence({ ...row, singleTrial: review.type === 'rct' || row.trials === 1 }),
    certaintyLabel: certaintyLabel(row.certainty),
    reasons: row.reasons ?? [],
    citation: toCitation(review),
    review: review.id,
    ...given('population', row.population),
    ...given('timePoint', row.timePoint),
    ...given('comparator', row.comparator),
    ...given('size', row.size && sizeWords(row, row.size)),
    ...given('trials', row.trials),
    ...given('participants', row.participants),
    ...given('countsOfReview', sharesCounts(row, review, therapy) ? true : undefined),
  };
}

/** The size, and whom it favours where its sign alone would mislead. */
function sizeWords(row: EvidenceRow, size: NonNullable<EvidenceRow['size']>): string {
  const text = sizeText(size);
  if (size.scale !== undefined || pointsAsSaid(row)) return text;
  return `${text}, which favours ${row.direction === 'benefit' ? 'the therapy' : 'the comparison'}`;
}

/**
 * All findings of this review give the same counts: the source named those of the review, not of each result. A single
 * trial has but one number of people, which is that of each of its results.
 */
function sharesCounts({ trials, participants }: EvidenceRow, { id, type }: Review, { evidence }: Therapy): boolean {
  if (type === 'rct' || trials === 1) return false;
  const rows = evidence.filter((each) => each.review === id);
  return rows.length > 1 && rows.every((each) => each.trials === trials && each.participants === participants);
}

/** An object with the property, or without it where there is no value. */
function given<K extends string, T>(key: K, value: T | undefined): { readonly [P in K]?: T } {
  // The computed key loses its literal type, so the one-property object is built through a typed record.
  const found: { [P in K]?: T } = {};
  if (value !== undefined) found[key] = value;
  return found;
}

function toCitation(review: Review): Citation {
  const href = review.doi ? `https://doi.org/${review.doi}` : `https://pubmed.ncbi.nlm.nih.gov/${review.pmid ?? ''}/`;
  return { label: citationLabel(review), year: review.year, href, type: review.type, ...given('searchedTo', review.searchedTo) };
}

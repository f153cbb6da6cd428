import type { Article, Finding } from './article';

/** What a reader found wrong. */
export interface Correction {
  /** The part of the explainer it is about: "Safety", or one finding (see {@link correctionPlaces}). */
  readonly place: string;
  readonly words: string;
}

type Subject = Pick<Article, 'id' | 'name' | 'checkedOn' | 'findings'>;

const WHOLE = 'The whole text';
const PARTS = [WHOLE, 'What it is', 'What happens in a session', 'How to try it', 'Safety', 'Questions to ask', 'Who says what', 'Names'];

/** The places of an explainer that can be wrong: its parts, then each finding with its source. All are distinct. */
export function correctionPlaces({ findings }: Pick<Article, 'findings'>): readonly string[] {
  return [...new Set([...PARTS, ...findings.map((finding) => placeOf(finding, findings))])];
}

/** Condition, outcome and source; where findings are alike in these, also what tells them apart. */
function placeOf(finding: Finding, all: readonly Finding[]): string {
  const brief = briefPlace(finding);
  const alike = all.filter((each) => briefPlace(each) === brief);
  const { population, timePoint, comparator, size } = finding;
  const details = alike.every((each) => sameDetails(each, finding))
    ? []
    : [population, timePoint, comparator && `compared with ${comparator}`];
  const isToldBySize = alike.some((each) => sameDetails(each, finding) && each.size !== size);
  return [brief, ...details, isToldBySize ? size : ''].filter(Boolean).join(', ');
}

function briefPlace({ conditionName, outcome, citation }: Finding): string {
  return `${conditionName}, ${outcome} (${citation.label})`;
}

function sameDetails(a: Finding, b: Finding): boolean {
  return a.population === b.population && a.timePoint === b.timePoint && a.comparator === b.comparator;
}

/**
 * A report in plain text, complete enough that somebody who never saw the reader's screen can look into it. It holds
 * nothing of the reader's but the words they typed. `version`: of the extension.
 */
export function correctionReport(article: Subject, { place, words }: Correction, version: string): string {
  const finding = article.findings.find((each) => place === placeOf(each, article.findings));
  const lines = [
    `Correction for Therapy Lens ${version}`,
    `Therapy: ${article.name} (${article.id}), checked on ${article.checkedOn}`,
    `Place: ${place}`,
    ...(finding ? [`It says: ${finding.sentence} ${finding.certaintyLabel}.`, `Source: ${finding.citation.href}`] : []),
    '',
    words.trim() === '' ? '(What is wrong, and where can it be seen?)' : words.trim(),
  ];
  return lines.join('\n');
}

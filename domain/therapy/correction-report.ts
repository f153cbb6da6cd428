import type { Article } from './article';

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
  return [...new Set([...PARTS, ...findings.map((finding) => `${finding.conditionName}, ${finding.outcome} (${finding.citation.label})`)])];
}

/**
 * A report in plain text, complete enough that somebody who never saw the reader's screen can look into it. It holds
 * nothing of the reader's but the words they typed. `version`: of the extension.
 */
export function correctionReport(article: Subject, { place, words }: Correction, version: string): string {
  const finding = article.findings.find((each) => place === `${each.conditionName}, ${each.outcome} (${each.citation.label})`);
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

import type { Finding } from './article';

/**
 * The outcomes about which different reviews of one condition point different ways. Only what is alike can disagree:
 * two findings that both name their people, time or comparison, and name different ones, are about different things.
 * A review that could not tell contradicts nobody.
 */
export function disputedOutcomes(findings: readonly Finding[]): readonly string[] {
  const telling = findings.filter((finding) => finding.direction !== 'unclear');
  const disputed = telling.filter((one) => telling.some((other) => contradict(one, other)));
  return [...new Set(disputed.map((finding) => finding.outcome))];
}

function contradict(a: Finding, b: Finding): boolean {
  return a.review !== b.review && a.direction !== b.direction && a.outcome.toLowerCase() === b.outcome.toLowerCase() && areAlike(a, b);
}

function areAlike(a: Finding, b: Finding): boolean {
  const isSame = (x: string | undefined, y: string | undefined) => x === undefined || y === undefined || x === y;
  return isSame(a.population, b.population) && isSame(a.timePoint, b.timePoint) && isSame(a.comparator, b.comparator);
}

/** The last search first; the order of reading where reviews disagree. What was searched alike keeps its order. */
export function latestSearchFirst(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => lastSearch(b).localeCompare(lastSearch(a)));
}

function lastSearch({ citation }: Finding): string {
  return citation.searchedTo ?? String(citation.year);
}

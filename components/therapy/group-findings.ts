import type { Finding } from '@/domain/therapy/article';
import { disputedOutcomes } from '@/domain/therapy/disagreement';

/** All findings on one condition. */
export interface FindingGroup {
  readonly condition: string;
  readonly conditionName: string;
  /** The page that led here speaks of it. */
  readonly here: boolean;
  /** In the record's order; where reviews disagree, those searched last come first. */
  readonly findings: readonly Finding[];
  /** Outcomes about which different reviews point in different directions. */
  readonly disagreements: readonly string[];
}

/** Groups in the order of reading: conditions of the page first, then by name. Never by favour. */
export function groupFindings(findings: readonly Finding[], hereConditions: readonly string[]): readonly FindingGroup[] {
  const byCondition = Map.groupBy(findings, (finding) => finding.condition);
  const groups = [...byCondition.values()].map((each) => toGroup(each, hereConditions));
  return groups.toSorted(
    (a, b) => rank(a, hereConditions) - rank(b, hereConditions) || a.conditionName.localeCompare(b.conditionName, 'en'),
  );
}

function toGroup(findings: readonly Finding[], hereConditions: readonly string[]): FindingGroup {
  const disagreements = disputedOutcomes(findings);
  return {
    condition: findings[0]?.condition ?? '',
    conditionName: findings[0]?.conditionName ?? '',
    here: hereConditions.includes(findings[0]?.condition ?? ''),
    findings: disagreements.length === 0 ? findings : findings.toSorted((a, b) => lastSearch(b).localeCompare(lastSearch(a))),
    disagreements,
  };
}

function rank({ condition }: FindingGroup, hereConditions: readonly string[]): number {
  const at = hereConditions.indexOf(condition);
  return at === -1 ? hereConditions.length : at;
}

function lastSearch({ citation }: Finding): string {
  return citation.searchedTo ?? String(citation.year);
}

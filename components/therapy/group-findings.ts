import type { Finding } from '@/domain/therapy/article';
import { disputedOutcomes, latestSearchFirst } from '@/domain/therapy/disagreement';

/** A condition of the page, as far as findings are held. */
export interface HereCondition {
  /** Id of the condition that the findings are about. */
  readonly condition: string;
  /** The page's own words for it, where it is a narrower or broader one: "sciatica". */
  readonly nearestTo?: string | undefined;
}

/** All findings on one condition. */
export interface FindingGroup {
  readonly condition: string;
  readonly conditionName: string;
  /** "on this page", "nearest we hold to sciatica"; null where the page does not speak of it. */
  readonly here: string | null;
  /** In the record's order; where reviews disagree, those searched last come first. */
  readonly findings: readonly Finding[];
  /** Outcomes about which different reviews point in different directions. */
  readonly disagreements: readonly string[];
}

/** Groups in the order of reading: conditions of the page first, then as the findings come, which is by name. Never by favour. */
export function groupFindings(findings: readonly Finding[], hereConditions: readonly HereCondition[]): readonly FindingGroup[] {
  const byCondition = Map.groupBy(findings, (finding) => finding.condition);
  const groups = [...byCondition.values()].map((each) => toGroup(each, hereConditions));
  return groups.toSorted((a, b) => rank(a, hereConditions) - rank(b, hereConditions));
}

function toGroup(findings: readonly Finding[], hereConditions: readonly HereCondition[]): FindingGroup {
  const here = hereConditions.find((each) => each.condition === findings[0]?.condition);
  const disagreements = disputedOutcomes(findings);
  return {
    condition: findings[0]?.condition ?? '',
    conditionName: findings[0]?.conditionName ?? '',
    here: here ? (here.nearestTo === undefined ? 'on this page' : `nearest we hold to ${here.nearestTo}`) : null,
    findings: disagreements.length === 0 ? findings : latestSearchFirst(findings),
    disagreements,
  };
}

function rank({ condition }: FindingGroup, hereConditions: readonly HereCondition[]): number {
  const at = hereConditions.findIndex((each) => each.condition === condition);
  return at === -1 ? hereConditions.length : at;
}

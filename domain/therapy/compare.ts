import type { Brief, Finding } from './article';
import { disputedOutcomes, latestSearchFirst } from './disagreement';
import type { Certainty } from './therapy';

/** What of a therapy is needed to compare it. */
export type Comparable = Pick<Brief, 'id' | 'name' | 'findings'>;

/** One therapy and all that is held on it for the condition in question. */
export interface ComparedTherapy {
  readonly id: string;
  readonly name: string;
  /** At least one; every direction, whatever it says. Those on narrower conditions come behind those on the very one. */
  readonly findings: readonly Finding[];
  readonly disagreements: readonly Disagreement[];
}

/** Outcomes about which the reviews of one therapy disagree for one condition. */
export interface Disagreement {
  readonly condition: string;
  readonly conditionName: string;
  readonly outcomes: readonly string[];
}

/** How compared therapies are ordered. There is no order by effect: it would be a ranking that no review has made. */
export type CompareOrder = 'name' | 'certainty';

const CERTAINTY_PLACES: Record<Certainty, number> = { high: 0, moderate: 1, low: 2, 'very-low': 3, 'not-rated': 4 };

/**
 * Every therapy with findings on a condition or on a narrower one, by name. Guarantees: nothing is left out for what it
 * found, and nothing is pooled or counted.
 */
export function compareTherapies(condition: string, therapies: readonly Comparable[]): readonly ComparedTherapy[] {
  return therapies
    .map(({ id, name, findings }) =>
      toCompared(
        id,
        name,
        condition,
        findings.filter((finding) => isAbout(finding, condition)),
      ),
    )
    .filter(({ findings }) => findings.length > 0)
    .toSorted(byName);
}

/**
 * The same therapies in another order. `certainty`: each stands where its surest finding stands, and its findings are
 * sorted alike. A range counts by its lower end, what was not rated comes last, and what is alike stays sorted by name.
 */
export function orderCompared(therapies: readonly ComparedTherapy[], order: CompareOrder): readonly ComparedTherapy[] {
  if (order === 'name') return therapies.toSorted(byName);
  return therapies
    .map((therapy) => ({ ...therapy, findings: therapy.findings.toSorted((a, b) => placeOf(a) - placeOf(b)) }))
    .toSorted((a, b) => firstPlace(a) - firstPlace(b) || byName(a, b));
}

/** For how many therapies something is held, by condition; findings on a condition count for all broader ones too. */
export function countTherapies(therapies: readonly Comparable[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { findings } of therapies) {
    const about = new Set(findings.flatMap(({ condition, broader }) => [condition, ...broader]));
    for (const condition of about) counts.set(condition, (counts.get(condition) ?? 0) + 1);
  }
  return counts;
}

function isAbout(finding: Finding, condition: string): boolean {
  return finding.condition === condition || finding.broader.includes(condition);
}

function toCompared(id: string, name: string, asked: string, findings: readonly Finding[]): ComparedTherapy {
  const byCondition = Map.groupBy(findings, (finding) => finding.condition);
  const ids = [...byCondition.keys()].toSorted((a, b) => Number(b === asked) - Number(a === asked));
  const groups = ids.map((each) => toGroup(byCondition.get(each) ?? []));
  return {
    id,
    name,
    findings: groups.flatMap((group) => group.findings),
    disagreements: groups.flatMap((group) => group.disagreement ?? []),
  };
}

function toGroup(findings: readonly Finding[]): { readonly findings: readonly Finding[]; readonly disagreement: Disagreement | null } {
  const outcomes = disputedOutcomes(findings);
  const [first] = findings;
  if (!first || outcomes.length === 0) return { findings, disagreement: null };
  const { condition, conditionName } = first;
  return { findings: latestSearchFirst(findings), disagreement: { condition, conditionName, outcomes } };
}

function byName(a: ComparedTherapy, b: ComparedTherapy): number {
  return a.name.localeCompare(b.name, 'en');
}

function placeOf({ certainty: [lowest] }: Finding): number {
  return CERTAINTY_PLACES[lowest];
}

function firstPlace({ findings }: ComparedTherapy): number {
  return Math.min(...findings.map(placeOf));
}

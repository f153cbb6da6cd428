import { withinSentence } from '../condition/within-sentence';
import type { ConditionName, Finding } from './article';
import { disputedOutcomes } from './disagreement';

/** What a passage is about. */
export interface PassageConditions {
  /** Condition ids named in the passage, nearest to the mention first. */
  readonly passage: readonly string[];
  /** Condition ids named in the page's title and main heading. */
  readonly page: readonly string[];
}

/** A finding in the order in which a card shows it. */
export interface RankedFinding {
  readonly finding: Finding;
  /** `exact`: about the very condition of the passage. `nearest`: about a broader or narrower one. */
  readonly here: 'exact' | 'nearest' | null;
  /** Where `nearest`: the name of the passage's own condition, for which no review is held. */
  readonly nearestTo?: string;
  /** Said beside the condition's name: what it is nearest to, or that reviews disagree. */
  readonly note?: string;
}

/** What a card shows of a therapy's findings for one passage. */
export interface RankedFindings {
  readonly rows: readonly RankedFinding[];
  /** "No review held for migraine." for each condition of the passage that nothing fits. */
  readonly missing: readonly string[];
  /** Conditions with findings that are not among `rows`. */
  readonly more: number;
}

/** Most conditions of one passage that a card speaks of. */
const PASSAGE_LIMIT = 3;

/**
 * Orders findings for a passage: the passage's own conditions first, then those that the page is about, then broader
 * ones, then by the alphabet; never by favour. One row a condition: the first in the record's order (newest review, main outcome).
 * Guarantees: `rows` has at least one and at most `limit` entries where there are findings at all, and a condition of the
 * passage is either a row or named in `missing`.
 */
export function rankFindings(
  findings: readonly Finding[],
  about: PassageConditions,
  conditions: ReadonlyMap<string, ConditionName>,
  limit = 3,
): RankedFindings {
  const byCondition = Map.groupBy(findings, (finding) => finding.condition);
  const rows = new Map<string, RankedFinding>();
  const show = (held: string | undefined, asked: string | null) => {
    const group = held === undefined ? undefined : byCondition.get(held);
    if (held !== undefined && group && !rows.has(held)) rows.set(held, toRow(group, asked, held, conditions));
  };
  const named = about.passage.slice(0, PASSAGE_LIMIT);
  for (const id of named) show(fittingCondition(id, byCondition), id);
  for (const id of about.page) show(fittingCondition(id, byCondition), null);
  // "Muscle and joint pain" says less about the passage's sciatica than the page's own subject does.
  for (const id of named) if (!fittingCondition(id, byCondition)) show(broaderCondition(id, byCondition, conditions), id);
  for (const id of about.page) show(broaderCondition(id, byCondition, conditions), null);
  for (const id of byCondition.keys()) show(id, null);
  const shown = [...rows.values()].slice(0, limit);
  const isShown = (id: string | undefined) => shown.some((row) => row.finding.condition === id);
  const unanswered = named.filter((id) => !isShown(fittingCondition(id, byCondition) ?? broaderCondition(id, byCondition, conditions)));
  const missing = unanswered
    .filter((id) => !fittingCondition(id, byCondition))
    .map((id) => `No review held for ${nameOf(id, conditions)}.`);
  return { rows: shown, missing, more: byCondition.size - shown.length };
}

/** The condition itself if findings are held for it, else the nearest narrower one: low back pain for back pain. */
function fittingCondition(id: string, held: ReadonlyMap<string, readonly Finding[]>): string | undefined {
  if (held.has(id)) return id;
  const narrower = [...held]
    .filter(([, group]) => group[0]?.broader.includes(id))
    .map(([each, group]) => ({ each, steps: group[0]?.broader.indexOf(id) ?? 0 }));
  return narrower.toSorted((a, b) => a.steps - b.steps)[0]?.each;
}

/** The nearest broader condition for which findings are held. */
function broaderCondition(
  id: string,
  held: ReadonlyMap<string, readonly Finding[]>,
  conditions: ReadonlyMap<string, ConditionName>,
): string | undefined {
  return conditions.get(id)?.broader.find((each) => held.has(each));
}

function toRow(
  group: readonly Finding[],
  asked: string | null,
  held: string,
  conditions: ReadonlyMap<string, ConditionName>,
): RankedFinding {
  const [finding] = group;
  if (!finding) throw new Error(`No finding is held for ${held}`);
  const nearestTo = asked === null || asked === held ? null : nameOf(asked, conditions);
  const notes = [];
  if (nearestTo !== null) notes.push(`nearest we hold to ${nearestTo}`);
  if (disputedOutcomes(group).length > 0) notes.push('reviews disagree');
  return {
    finding,
    here: asked === null ? null : nearestTo === null ? 'exact' : 'nearest',
    ...(nearestTo === null ? {} : { nearestTo }),
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  };
}

/** The condition's name as it stands within a sentence. */
function nameOf(id: string, conditions: ReadonlyMap<string, ConditionName>): string {
  return withinSentence(conditions.get(id)?.name ?? id.replaceAll('-', ' '));
}

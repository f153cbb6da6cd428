import { withinSentence } from '../condition/within-sentence';
import type { ConditionName, Finding } from './article';
import { disputedOutcomes } from './disagreement';

/** What a passage is about. */
export interface PassageConditions {
  /** Condition ids named in the passage, nearest to the mention first. */
  readonly passage: readonly string[];
  /** Condition ids named around the passage, in its section, and in the page's title and main heading. */
  readonly page: readonly string[];
  /** Condition ids that the passage names only to say that it is not about them. */
  readonly negated?: readonly string[];
}

/** A finding in the order in which a card shows it. */
export interface RankedFinding {
  readonly finding: Finding;
  /** `exact`: about the very condition of the passage. `nearest`: about a broader or narrower one. */
  readonly here: 'exact' | 'nearest' | null;
  /** Where `nearest`: the name of the passage's own condition, for which no review is held. */
  readonly nearestTo?: string;
  /** Reviews of this condition disagree. */
  readonly disputed?: true;
  /** Said beside the condition's name: what it is nearest to, or that reviews disagree. */
  readonly note?: string;
}

/** What a card shows of a therapy's findings for one passage. */
export interface RankedFindings {
  readonly rows: readonly RankedFinding[];
  /** "No review held for sciatica; nearest: low back pain." for each condition of the passage that has no review of its own. */
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
  for (const id of named) {
    const fitting = fittingCondition(id, byCondition);
    // Where the passage names both, the narrower one is its own subject, not the nearest to the other.
    show(fitting, fitting !== undefined && named.includes(fitting) ? fitting : id);
  }
  for (const id of about.page) show(fittingCondition(id, byCondition), null);
  // "Muscle and joint pain" says less about the passage's sciatica than the page's own subject does.
  for (const id of named) if (!fittingCondition(id, byCondition)) show(broaderCondition(id, byCondition, conditions), id);
  for (const id of about.page) show(broaderCondition(id, byCondition, conditions), null);
  // What the passage is said not to be about is neither here nor missing.
  for (const id of about.negated ?? []) show(fittingCondition(id, byCondition), null);
  for (const id of byCondition.keys()) show(id, null);
  const shown = [...rows.values()].slice(0, limit);
  const isTold = (id: string | undefined) => shown.some((row) => row.here === 'exact' && row.finding.condition === id);
  const missing = named.flatMap((id) => {
    if (byCondition.has(id)) return [];
    const nearest = fittingCondition(id, byCondition) ?? broaderCondition(id, byCondition, conditions);
    // "Back pain, above all low back pain": the row of the narrower one answers for both.
    return isTold(nearest) ? [] : [missingLine(id, nearest, conditions)];
  });
  return { rows: shown, missing, more: byCondition.size - shown.length };
}

/** One line that names what is missing and, if anything is held near it, what that is. */
function missingLine(id: string, nearest: string | undefined, conditions: ReadonlyMap<string, ConditionName>): string {
  const line = `No review held for ${nameOf(id, conditions)}`;
  return nearest === undefined ? `${line}.` : `${line}; nearest: ${nameOf(nearest, conditions)}.`;
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
  const disputed = disputedOutcomes(group).length > 0;
  if (disputed) notes.push('reviews disagree');
  return {
    finding,
    here: asked === null ? null : nearestTo === null ? 'exact' : 'nearest',
    ...(nearestTo === null ? {} : { nearestTo }),
    ...(disputed ? { disputed } : {}),
    ...(notes.length > 0 ? { note: notes.join('; ') } : {}),
  };
}

/** The condition's name as it stands within a sentence. */
function nameOf(id: string, conditions: ReadonlyMap<string, ConditionName>): string {
  return withinSentence(conditions.get(id)?.name ?? id.replaceAll('-', ' '));
}

import type { Condition } from '../../domain/condition/condition.ts';
import { createMatcher, type Matcher } from '../../domain/matcher/match.ts';
import { checkAge } from './check-age.ts';
import { checkNames } from './check-names.ts';
import { checkReviews } from './check-reviews.ts';
import { checkWording } from './check-wording.ts';
import { toLexicon } from './compile.ts';
import type { Knowledge } from './knowledge.ts';
import type { At, Problem } from './problem.ts';

/** Checks that need more than one record, or more than a record's shape. Empty when all is well. `today`: ISO date. */
export function validateKnowledge(knowledge: Knowledge, today: string): Problem[] {
  const conditionIds = new Set(knowledge.conditions.map((condition) => condition.id));
  const names = checkNames(knowledge);
  const match = names.length === 0 ? createMatcher(toLexicon(knowledge)) : null;
  return [
    ...knowledge.therapies.flatMap((therapy) => checkTherapy(therapy, { conditionIds, match, today })),
    ...knowledge.conditions.flatMap((condition) => checkParents(condition, conditionIds)),
    ...names,
  ];
}

interface Context {
  readonly conditionIds: ReadonlySet<string>;
  readonly match: Matcher | null;
  readonly today: string;
}

function checkTherapy(therapy: Knowledge['therapies'][number], { conditionIds, match, today }: Context): Problem[] {
  const file = `data/therapies/${therapy.id}.json`;
  const at: At = (path, message) => ({ file, path, message });
  return [...checkReviews(therapy, conditionIds, at), ...checkWording(therapy, match, at), ...checkAge(therapy, today, at)];
}

function checkParents(condition: Condition, conditionIds: ReadonlySet<string>): Problem[] {
  const file = `data/conditions/${condition.id}.json`;
  return (condition.parents ?? []).flatMap((parent, i) =>
    conditionIds.has(parent) && parent !== condition.id
      ? []
      : [{ file, path: `parents[${i}]`, message: `"${parent}" has no record in data/conditions, or is the condition itself` }],
  );
}

import type { Condition } from '../../domain/condition/condition.ts';
import { createMatcher, type Matcher } from '../../domain/matcher/match.ts';
import { checkNames } from './check-names.ts';
import { checkReviews } from './check-reviews.ts';
import { checkWording } from './check-wording.ts';
import { toLexicon } from './compile.ts';
import type { Knowledge } from './knowledge.ts';
import type { At, Problem } from './problem.ts';

/** Checks that need more than one record, or more than a record's shape. Empty when all is well. */
export function validateKnowledge(knowledge: Knowledge): Problem[] {
  const conditionIds = new Set(knowledge.conditions.map((condition) => condition.id));
  const names = checkNames(knowledge);
  const match = names.length === 0 ? createMatcher(toLexicon(knowledge)) : null;
  return [
    ...knowledge.therapies.flatMap((therapy) => checkTherapy(therapy, conditionIds, match)),
    ...knowledge.conditions.flatMap((condition) => checkParents(condition, conditionIds)),
    ...names,
  ];
}

function checkTherapy(therapy: Knowledge['therapies'][number], conditionIds: ReadonlySet<string>, match: Matcher | null): Problem[] {
  const file = `data/therapies/${therapy.id}.json`;
  const at: At = (path, message) => ({ file, path, message });
  return [...checkReviews(therapy, conditionIds, at), ...checkWording(therapy, match, at)];
}

function checkParents(condition: Condition, conditionIds: ReadonlySet<string>): Problem[] {
  const file = `data/conditions/${condition.id}.json`;
  return (condition.parents ?? []).flatMap((parent, i) =>
    conditionIds.has(parent) && parent !== condition.id
      ? []
      : [{ file, path: `parents[${i}]`, message: `"${parent}" has no record in data/conditions, or is the condition itself` }],
  );
}

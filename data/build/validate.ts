import type { Condition } from '../../domain/condition/condition.ts';
import type { Therapy } from '../../domain/therapy/therapy.ts';
import { normalizeText } from '../../domain/text/normalize.ts';
import { expandName } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';
import type { Problem } from './problem.ts';

/** Words that promise, or that readers are known to misread (Cochrane Handbook ch. 15; evidence wording rules). */
const FORBIDDEN =
  /\b(cures?|cured|miracle|breakthrough|proven|debunked|statistically significant|no evidence (that|of|for)|evidence-based|works)\b/i;

/** A name as the matcher can read it: begins with a letter or digit, and holds no brace left over from a typing slip. */
const FINDABLE = /^[a-z0-9][a-z0-9 ',&/.+-]*$/i;

/** The hover card's limit for its lead sentence, in words. */
const ONE_LINE_WORDS = 25;
const CARD_SAFETY_WORDS = 20;
const EXPLAINER_WORDS = 350;

/** Checks that need more than one record, or more than a record's shape. Empty when all is well. */
export function validateKnowledge(knowledge: Knowledge): Problem[] {
  const conditionIds = new Set(knowledge.conditions.map((condition) => condition.id));
  return [
    ...knowledge.therapies.flatMap((therapy) => checkTherapy(therapy, conditionIds)),
    ...knowledge.conditions.flatMap((condition) => checkParents(condition, conditionIds)),
    ...checkUniqueNames(knowledge),
  ];
}

function checkTherapy(therapy: Therapy, conditionIds: ReadonlySet<string>): Problem[] {
  const file = `data/therapies/${therapy.id}.json`;
  const at = (path: string, message: string): Problem => ({ file, path, message });
  return [...checkReferences(therapy, conditionIds, at), ...checkReviews(therapy, at), ...checkWording(therapy, at)];
}

type At = (path: string, message: string) => Problem;

function checkReferences(therapy: Therapy, conditionIds: ReadonlySet<string>, at: At): Problem[] {
  const reviewIds = new Set(therapy.reviews.map((review) => review.id));
  return therapy.evidence.flatMap((row, i) => [
    ...(conditionIds.has(row.condition) ? [] : [at(`evidence[${i}].condition`, `"${row.condition}" has no record in data/conditions`)]),
    ...(reviewIds.has(row.review) ? [] : [at(`evidence[${i}].review`, `"${row.review}" is not one of this record's reviews`)]),
  ]);
}

function checkReviews(therapy: Therapy, at: At): Problem[] {
  const used = new Set(therapy.evidence.map((row) => row.review));
  const seen = new Set<string>();
  return therapy.reviews.flatMap((review, i) => {
    const problems: Problem[] = [];
    if (!review.doi && !review.pmid) problems.push(at(`reviews[${i}]`, 'needs a DOI or a PubMed id, or else must be left out'));
    if (!used.has(review.id))
      problems.push(at(`reviews[${i}].id`, `no evidence row points to "${review.id}"; add one or leave the review out`));
    for (const key of [review.id, review.doi, review.pmid]) {
      if (key && seen.has(key)) problems.push(at(`reviews[${i}]`, `"${key}" stands twice among the reviews`));
      if (key) seen.add(key);
    }
    return problems;
  });
}

function checkWording(therapy: Therapy, at: At): Problem[] {
  const { whatItIs, session, trying } = therapy.explainer;
  const prose: [string, string][] = [
    ['oneLine', therapy.oneLine],
    ...[...whatItIs, ...session, ...trying].map((p): [string, string] => ['explainer', p]),
    ...therapy.safety.map((line, i): [string, string] => [`safety[${i}].text`, line.text]),
    ...therapy.authorities.map((line, i): [string, string] => [`authorities[${i}].position`, line.position]),
  ];
  const problems = prose.flatMap(([path, words]) => {
    const hit = FORBIDDEN.exec(words);
    return hit ? [at(path, `says "${hit[0]}", a word of promise or one that readers misread; say it plainly`)] : [];
  });
  const cardLines = therapy.safety.filter((line) => line.card);
  if (cardLines.length !== 1)
    problems.push(at('safety', `exactly one line needs "card" (the short form for the hover card); found ${cardLines.length}`));
  problems.push(...tooLong(therapy.oneLine, ONE_LINE_WORDS, 'oneLine', at));
  problems.push(...cardLines.flatMap((line) => tooLong(line.card ?? '', CARD_SAFETY_WORDS, 'safety.card', at)));
  problems.push(...tooLong([...whatItIs, ...session, ...trying].join(' '), EXPLAINER_WORDS, 'explainer', at));
  return problems;
}

function tooLong(words: string, limit: number, path: string, at: At): Problem[] {
  const found = words.split(/\s+/).length;
  return found > limit ? [at(path, `has ${found} words; the limit is ${limit}`)] : [];
}

function checkParents(condition: Condition, conditionIds: ReadonlySet<string>): Problem[] {
  const file = `data/conditions/${condition.id}.json`;
  return (condition.parents ?? []).flatMap((parent, i) =>
    conditionIds.has(parent) && parent !== condition.id
      ? []
      : [{ file, path: `parents[${i}]`, message: `"${parent}" has no record in data/conditions, or is the condition itself` }],
  );
}

function checkUniqueNames(knowledge: Knowledge): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (form: string, file: string, path: string) => {
    if (!FINDABLE.test(normalizeText(form).text)) {
      problems.push({
        file,
        path,
        message: `the name "${form}" cannot be found in a text; use letters, digits, spaces, hyphens and apostrophes, and check its braces`,
      });
    }
    const key = form.toLowerCase().replace(/[\s-]+/g, ' ');
    const owner = owners.get(key);
    if (owner && owner !== file)
      problems.push({ file, path, message: `the name "${form}" is also a name in ${owner}; keep it in one of them` });
    owners.set(key, file);
  };
  for (const therapy of knowledge.therapies) {
    therapy.names.forEach((name, i) =>
      expandName(name.pattern).forEach((form) => claim(form, `data/therapies/${therapy.id}.json`, `names[${i}]`)),
    );
  }
  for (const condition of knowledge.conditions) {
    const patterns = [...condition.names, ...(condition.abbreviations ?? [])];
    patterns.forEach((pattern, i) =>
      expandName(pattern).forEach((form) => claim(form, `data/conditions/${condition.id}.json`, `names[${i}]`)),
    );
  }
  return problems;
}

import { cochraneVersion } from '../../domain/therapy/cochrane.ts';
import type { Review, Therapy } from '../../domain/therapy/therapy.ts';
import type { At, Problem } from './problem.ts';

/** Fewer reviews than this, and the record has to say what was searched for. */
const ENOUGH_REVIEWS = 2;

/** Rows and reviews of one record point to each other and to conditions, and nothing withdrawn is shown as current. */
export function checkReviews(therapy: Therapy, conditionIds: ReadonlySet<string>, at: At): Problem[] {
  return [
    ...checkRows(therapy, conditionIds, at),
    ...checkEach(therapy, at),
    ...checkCurrent(therapy.reviews, at),
    ...checkGap(therapy, at),
  ];
}

function checkRows(therapy: Therapy, conditionIds: ReadonlySet<string>, at: At): Problem[] {
  const reviewIds = new Set(therapy.reviews.map((review) => review.id));
  return therapy.evidence.flatMap((row, i) => [
    ...(conditionIds.has(row.condition) ? [] : [at(`evidence[${i}].condition`, `"${row.condition}" has no record in data/conditions`)]),
    ...(reviewIds.has(row.review) ? [] : [at(`evidence[${i}].review`, `"${row.review}" is not one of this record's reviews`)]),
  ]);
}

function checkEach(therapy: Therapy, at: At): Problem[] {
  const used = new Set(therapy.evidence.map((row) => row.review));
  const seen = new Set<string>();
  return therapy.reviews.flatMap((review, i) => {
    const problems: Problem[] = [];
    if (!review.doi && !review.pmid) problems.push(at(`reviews[${i}]`, 'needs a DOI or a PubMed id, or else must be left out'));
    if (isHistory(review)) {
      if (used.has(review.id))
        problems.push(at(`reviews[${i}].notice`, `"${review.id}" is ${review.notice?.kind ?? ''}, so no evidence row may point to it`));
    } else if (!used.has(review.id))
      problems.push(at(`reviews[${i}].id`, `no evidence row points to "${review.id}"; add one or leave the review out`));
    for (const key of [review.id, review.doi?.toLowerCase(), review.pmid]) {
      if (key && seen.has(key)) problems.push(at(`reviews[${i}]`, `"${key}" stands twice among the reviews`));
      if (key) seen.add(key);
    }
    return problems;
  });
}

/** Kept to say what became of it; its findings count no longer. */
function isHistory({ notice }: Review): boolean {
  return notice?.kind === 'retracted' || notice?.kind === 'superseded';
}

function checkCurrent(reviews: readonly Review[], at: At): Problem[] {
  const replaced = new Set(reviews.flatMap((review) => review.supersedes?.toLowerCase() ?? []));
  const newest = new Map<string, number>();
  for (const { doi } of reviews) {
    const cochrane = cochraneVersion(doi);
    if (cochrane) newest.set(cochrane.id, Math.max(newest.get(cochrane.id) ?? 0, cochrane.version));
  }
  return reviews.flatMap((review, i) => {
    if (isHistory(review)) return [];
    const cochrane = cochraneVersion(review.doi);
    const isOld = cochrane !== null && cochrane.version < (newest.get(cochrane.id) ?? 0);
    const isReplaced = replaced.has(review.doi?.toLowerCase() ?? '');
    return isOld || isReplaced
      ? [at(`reviews[${i}]`, 'has been replaced by a newer version in this record; say so with a "notice" of kind "superseded"')]
      : [];
  });
}

function checkGap({ reviews, searched }: Therapy, at: At): Problem[] {
  const current = reviews.filter((review) => review.type !== 'rct' && !isHistory(review));
  if (current.length >= ENOUGH_REVIEWS || searched) return [];
  const held = current.length === 0 ? 'no review is held' : 'only one review is held (single trials do not count)';
  return [at('searched', `${held}; add a second one, or say here what was searched for and when`)];
}

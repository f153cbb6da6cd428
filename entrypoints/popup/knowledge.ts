import articles, { conditionNames } from 'virtual:knowledge/articles';
import { conditions } from 'virtual:knowledge/briefs';
import type { FoundCondition } from '@/components/compare/found-condition';
import type { Found } from '@/components/popup/found';
import type { HereCondition } from '@/components/therapy/group-findings';
import { createNameSearch, searchTogether, type NameHit } from '@/domain/search/names';
import type { Article, ConditionName } from '@/domain/therapy/article';
import { compareTherapies, countTherapies, type ComparedTherapy } from '@/domain/therapy/compare';
import { rankFindings, type RankedFinding } from '@/domain/therapy/rank-findings';
import type { PageReport } from '@/platform/messages';

const byId = new Map(articles.map((article) => [article.id, article]));
const conditionsById: ReadonlyMap<string, ConditionName> = new Map(conditions.map((condition) => [condition.id, condition]));
const therapyCounts = countTherapies(articles);
const nameSearches = [createNameSearch(articles), createNameSearch(conditionNames)];

/** Conditions listed in the answer to a search; a longer name narrows it down. */
const CONDITIONS_SHOWN = 5;

/** What a search finds. */
export interface Answer {
  readonly therapies: readonly Found[];
  readonly conditions: readonly FoundCondition[];
}

/** The whole explainer of a therapy. */
export function findArticle(id: string): Article | undefined {
  return byId.get(id);
}

/** The therapies of a page, in the order of their first mention. Ids that are not ours are passed over: a page made them up. */
export function foundOnPage(report: PageReport): readonly Found[] {
  return report.found.flatMap(({ therapy, count, conditions: about, maybe }) => {
    const article = byId.get(therapy);
    return article ? [{ ...toFound(article, count, about, null), maybe }] : [];
  });
}

/** What is held for the conditions of the page, the passage's first; the nearest where there is nothing for the very one. */
export function hereConditionsOf(article: Article, about: readonly string[]): readonly HereCondition[] {
  const { rows } = rankFindings(article.findings, { passage: about, page: [] }, conditionsById, Infinity);
  return rows.filter((row) => row.here !== null).map(({ finding, nearestTo }) => ({ condition: finding.condition, nearestTo }));
}

/** A condition of the vocabulary. */
export function findCondition(id: string): ConditionName | undefined {
  return conditionsById.get(id);
}

/** Every therapy on which something is held for a condition or a narrower one, by name. */
export function compareFor(condition: string): readonly ComparedTherapy[] {
  return compareTherapies(condition, articles);
}

/** The broader conditions for which something is held, nearest first. */
export function broaderThan(condition: string): readonly FoundCondition[] {
  return (conditionsById.get(condition)?.broader ?? []).flatMap((id) => toFoundCondition(id, null));
}

/** Therapies and conditions by what they are called, with what the page says of each therapy. */
export function searchKnowledge(query: string, report: PageReport | null): Answer {
  const [therapies = [], about = []] = searchTogether(query, nameSearches);
  return {
    therapies: therapies.flatMap((hit) => toFoundTherapy(hit, report)),
    conditions: about.slice(0, CONDITIONS_SHOWN).flatMap(({ id, matched }) => toFoundCondition(id, matched)),
  };
}

function toFoundTherapy({ id, matched }: NameHit, report: PageReport | null): readonly Found[] {
  const article = byId.get(id);
  const here = report?.found.find(({ therapy }) => therapy === id);
  return article ? [toFound(article, here?.count ?? 0, here?.conditions ?? [], matched)] : [];
}

function toFoundCondition(id: string, matched: string | null): readonly FoundCondition[] {
  const name = conditionsById.get(id)?.name;
  const therapies = therapyCounts.get(id) ?? 0;
  return name === undefined || therapies === 0 ? [] : [{ id, name, matched, therapies }];
}

function toFound(article: Article, count: number, about: readonly string[], matched: string | null): Found {
  return { id: article.id, name: article.name, matched, count, finding: bestFinding(article, about) };
}

/** The finding for the page's own condition; where it names none, the first of the record. */
function bestFinding(article: Article, about: readonly string[]): RankedFinding | null {
  return rankFindings(article.findings, { passage: about, page: [] }, conditionsById, 1).rows[0] ?? null;
}

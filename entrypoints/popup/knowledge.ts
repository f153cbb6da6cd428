import articles from 'virtual:knowledge/articles';
import { conditions } from 'virtual:knowledge/briefs';
import type { Found } from '@/components/popup/found';
import type { HereCondition } from '@/components/therapy/group-findings';
import { createNameSearch } from '@/domain/search/names';
import type { Article, ConditionName } from '@/domain/therapy/article';
import { rankFindings, type RankedFinding } from '@/domain/therapy/rank-findings';
import type { PageReport } from '@/platform/messages';

const byId = new Map(articles.map((article) => [article.id, article]));
const conditionsById: ReadonlyMap<string, ConditionName> = new Map(conditions.map((condition) => [condition.id, condition]));
const searchNames = createNameSearch(articles);

/** The whole explainer of a therapy. */
export function findArticle(id: string): Article | undefined {
  return byId.get(id);
}

/** The therapies of a page, in the order of their first mention. Ids that are not ours are passed over: a page made them up. */
export function foundOnPage(report: PageReport): readonly Found[] {
  return report.found.flatMap(({ therapy, count, conditions: about }) => {
    const article = byId.get(therapy);
    return article ? [toFound(article, count, about, null)] : [];
  });
}

/** What is held for the conditions of the page, the passage's first; the nearest where there is nothing for the very one. */
export function hereConditionsOf(article: Article, about: readonly string[]): readonly HereCondition[] {
  const { rows } = rankFindings(article.findings, { passage: about, page: [] }, conditionsById, Infinity);
  return rows.filter((row) => row.here !== null).map(({ finding, nearestTo }) => ({ condition: finding.condition, nearestTo }));
}

/** Therapies by what they are called, with what the page says of each. */
export function searchTherapies(query: string, report: PageReport | null): readonly Found[] {
  return searchNames(query).flatMap(({ id, matched }) => {
    const article = byId.get(id);
    const here = report?.found.find(({ therapy }) => therapy === id);
    return article ? [toFound(article, here?.count ?? 0, here?.conditions ?? [], matched)] : [];
  });
}

function toFound(article: Article, count: number, about: readonly string[], matched: string | null): Found {
  return { id: article.id, name: article.name, matched, count, finding: bestFinding(article, about) };
}

/** The finding for the page's own condition; where it names none, the first of the record. */
function bestFinding(article: Article, about: readonly string[]): RankedFinding | null {
  return rankFindings(article.findings, { passage: about, page: [] }, conditionsById, 1).rows[0] ?? null;
}

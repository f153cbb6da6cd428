import articles from 'virtual:knowledge/articles';
import { exampleArticle } from '../shared/examples';
import { Explainer } from './Explainer';

const real = articles.map(
  (article) => [article.id, () => <Explainer article={article} today="2026-11-23" onNote={() => undefined} />] as const,
);

/** A made-up therapy with every section, and every real one. */
export const fixtures = {
  'every section': () => (
    <Explainer
      article={exampleArticle}
      today="2026-11-23"
      onNote={() => undefined}
      onCompare={() => undefined}
      hereConditions={[{ condition: 'example-stiffness' }]}
    />
  ),
  bare: () => (
    <Explainer
      article={{ ...exampleArticle, findings: [], authorities: [], questions: [], names: [], reviews: [], also: [] }}
      today="2026-11-23"
    />
  ),
  ...Object.fromEntries(real),
};

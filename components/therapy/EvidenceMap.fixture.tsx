import articles from 'virtual:knowledge/articles';
import type { Finding } from '@/domain/therapy/article';
import { certaintyLabel, findingSentence } from '@/domain/therapy/wording';
import { exampleFinding, exampleFindings } from '../shared/examples';
import { EvidenceMap } from './EvidenceMap';
import { groupFindings, type HereCondition } from './group-findings';

const draw = (findings: readonly Finding[], here: readonly HereCondition[] = []) => (
  <div class="explainer">
    <EvidenceMap groups={groupFindings(findings, here)} onCondition={() => undefined} onTable={() => undefined} />
  </div>
);

const DIRECTIONS = ['benefit', 'no-difference', 'harm', 'mixed', 'unclear'] as const;
const MAGNITUDES = ['unstated', 'large', 'small', 'moderate'] as const;
const RATINGS = ['not-rated', 'low', 'moderate', 'very-low', 'high'] as const;

const NAMES = [
  'Pain',
  'Chronic obstructive pulmonary disease',
  'Temporomandibular disorders',
  'Sleep',
  'Fear and worry before an operation',
];

/** Many conditions, crowded rows, every kind of mark: the same ones each time. */
const many: readonly Finding[] = Array.from({ length: 24 }, (_, row) =>
  Array.from({ length: 1 + ((row * 5) % 9) }, (__, n) => {
    const turn = row * 7 + n * 3;
    const rating = RATINGS[turn % RATINGS.length] ?? 'low';
    const told = {
      direction: DIRECTIONS[(turn + (n % 2)) % DIRECTIONS.length] ?? 'unclear',
      magnitude: MAGNITUDES[(row + n) % MAGNITUDES.length] ?? 'unstated',
    } as const;
    const { participants: _participants, ...finding } = exampleFinding({
      ...told,
      condition: `example-${row}`,
      conditionName: `${NAMES[row % NAMES.length] ?? ''} ${row + 1}`,
      certainty: [rating, rating],
      certaintyLabel: certaintyLabel(rating),
      sentence: findingSentence({ ...told, certainty: rating, outcome: { name: 'pain', better: 'less' } }),
    });
    return turn % 4 === 0 ? finding : { ...finding, participants: (turn % 11) * 350 + 20 };
  }),
).flat();

const apart = exampleFindings.map((finding, n) => ({ ...finding, condition: `example-${n}` }));

/** Records with many findings, many conditions, and much that nobody can tell; the explainer's fixtures show all of them. */
const REAL = new Set(['acupuncture', 'balneotherapy', 'craniosacral-therapy', 'myofascial-release', 'yoga']);

/** Every kind of mark in its own row and all in one, the page's own condition, a crowd, one row, right to left; then real records. */
export const fixtures = {
  'every mark': () => draw(apart),
  'all in one row': () => draw(exampleFindings.map((finding) => ({ ...finding, conditionName: 'Example pain' }))),
  'on this page': () => draw(apart, [{ condition: 'example-7' }, { condition: 'example-3', nearestTo: 'morning stiffness' }]),
  'many conditions': () => draw(many, [{ condition: 'example-1' }]),
  'one finding': () => draw([exampleFinding()]),
  'right to left': () => <div dir="rtl">{draw(many.slice(0, 20), [{ condition: 'example-1' }])}</div>,
  ...Object.fromEntries(articles.filter(({ id }) => REAL.has(id)).map((article) => [article.id, () => draw(article.findings)] as const)),
};

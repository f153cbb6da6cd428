import type { ComparedTherapy } from '@/domain/therapy/compare';
import { exampleFinding, exampleFindings } from '../shared/examples';
import type { FoundCondition } from './found-condition';

/** Made-up conditions as a search finds them. */
export const exampleConditions: readonly FoundCondition[] = [
  { id: 'example-pain', name: 'Example pain', matched: 'EXP', therapies: 23 },
  { id: 'sample', name: 'Muscle, bone and joint conditions of the made-up kind', matched: null, therapies: 1_234 },
  { id: 'parkinson', name: "Parkinson's disease", matched: null, therapies: 1 },
];

/** Made-up therapies: reviews that disagree, a narrower condition, and more findings than stand open. */
export const exampleCompared: readonly ComparedTherapy[] = [
  {
    id: 'a',
    name: 'Example therapy',
    findings: [
      exampleFinding(),
      exampleFinding({
        direction: 'no-difference',
        magnitude: 'unstated',
        certainty: ['high', 'high'],
        sentence: 'Makes little to no difference to pain, compared with usual care.',
        certaintyLabel: 'High certainty',
        citation: { label: 'Other 2012', year: 2012, href: 'https://pubmed.ncbi.nlm.nih.gov/1/', type: 'systematic-review' },
      }),
    ],
    disagreements: [{ condition: 'example-pain', conditionName: 'Example pain', outcomes: ['pain'] }],
  },
  {
    id: 'b',
    name: 'Made-up cure with a name that is longer than most',
    findings: [exampleFinding({ condition: 'narrower', conditionName: 'Example pain of the narrower kind' })],
    disagreements: [{ condition: 'narrower', conditionName: 'Example pain of the narrower kind', outcomes: ['pain', 'function'] }],
  },
  {
    id: 'c',
    name: 'Sample method',
    findings: exampleFindings.map((finding) => ({ ...finding, conditionName: 'Example pain' })),
    disagreements: [],
  },
];

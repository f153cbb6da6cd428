import type { Condition } from '@/domain/condition/condition';
import type { Therapy } from '@/domain/therapy/therapy';

/** A made-up therapy that passes every check; tests break one thing at a time. */
export function exampleTherapy(changes: Partial<Therapy> = {}): Therapy {
  return {
    id: 'example-therapy',
    name: 'Example therapy',
    kind: 'manual',
    names: [{ pattern: 'example therap{y,ies}', tier: 'T0' }],
    oneLine: 'A made-up therapy for tests.',
    explainer: {
      whatItIs: ['It is made up.'],
      session: ['Nothing happens.'],
      trying: ['Nobody can try it.'],
      verifiedAt: ['https://example.org/about'],
    },
    reviews: [
      {
        id: 'example-2020',
        title: 'A made-up review',
        authors: [{ family: 'Example', given: 'E' }],
        journal: 'Journal of Examples',
        year: 2020,
        type: 'meta-analysis',
        doi: '10.1000/example',
        verifiedAt: ['https://example.org/review'],
      },
    ],
    searched: { terms: ['example therapy systematic review'], on: '2026-11-23' },
    evidence: [
      {
        condition: 'example-pain',
        outcome: { name: 'pain', better: 'less' },
        direction: 'benefit',
        magnitude: 'small',
        certainty: 'low',
        review: 'example-2020',
      },
    ],
    safety: [
      { kind: 'common', text: 'Boredom.', card: 'Boredom is common.', source: 'Example 2020', verifiedAt: 'https://example.org/review' },
    ],
    authorities: [],
    questions: ['Is it made up?'],
    checkedOn: '2026-11-23',
    ...changes,
  };
}

/** A made-up condition. */
export function exampleCondition(changes: Partial<Condition> = {}): Condition {
  return { id: 'example-pain', name: 'Example pain', names: ['example pain{,s}'], ...changes };
}

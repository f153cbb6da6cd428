import { describe, expect, it } from 'vitest';
import { errorsAmong, formatProblem } from '@/data/build/problem';
import { validateKnowledge } from '@/data/build/validate';
import type { Condition } from '@/domain/condition/condition';
import type { Therapy } from '@/domain/therapy/therapy';
import { exampleCondition, exampleTherapy } from './example-record';

const TODAY = '2026-11-25';

function problemsOf(therapies: readonly Therapy[], conditions: readonly Condition[] = [exampleCondition()]): readonly string[] {
  return validateKnowledge({ therapies, conditions }, TODAY).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

const good = exampleTherapy();
const [review] = good.reviews;
const [row] = good.evidence;
const [safety] = good.safety;
if (!review || !row || !safety) throw new Error('The example record lost its parts');

it('finds nothing wrong with a sound record', () => {
  expect(problemsOf([good])).toEqual([]);
});

describe('one problem each, with file, path and remedy', () => {
  const cases: [string, Therapy[], Condition[], RegExp][] = [
    [
      'a condition that has no record',
      [exampleTherapy({ evidence: [{ ...row, condition: 'lost' }] })],
      [exampleCondition()],
      /evidence\[0\]\.condition: "lost" has no record in data\/conditions/,
    ],
    [
      'a row that points to no review',
      [exampleTherapy({ evidence: [row, { ...row, review: 'lost-2020' }] })],
      [exampleCondition()],
      /evidence\[1\]\.review: "lost-2020" is not one of this record's reviews/,
    ],
    [
      'a review without DOI and PubMed id',
      [exampleTherapy({ reviews: [{ ...review, doi: undefined } as never] })],
      [exampleCondition()],
      /reviews\[0\]: needs a DOI or a PubMed id/,
    ],
    [
      'a review that nothing points to',
      [exampleTherapy({ reviews: [review, { ...review, id: 'other-2021', doi: '10.1000/other' }] })],
      [exampleCondition()],
      /reviews\[1\]\.id: no evidence row points to "other-2021"/,
    ],
    [
      'the same DOI twice',
      [exampleTherapy({ reviews: [review, { ...review, id: 'other-2021' }], evidence: [row, { ...row, review: 'other-2021' }] })],
      [exampleCondition()],
      /"10\.1000\/example" stands twice/,
    ],
    [
      'fewer than two reviews and no word of what was searched for',
      [exampleTherapy({ searched: undefined } as never)],
      [exampleCondition()],
      /searched: only one review is held \(single trials do not count\)/,
    ],
    [
      'an older version of a Cochrane review beside the newer one',
      [
        exampleTherapy({
          reviews: ['', '.pub2'].map((version, n) => ({ ...review, id: `example-202${n}`, doi: `10.1002/14651858.CD000001${version}` })),
          evidence: [
            { ...row, review: 'example-2020' },
            { ...row, review: 'example-2021' },
          ],
        }),
      ],
      [exampleCondition()],
      /reviews\[0\]: has been replaced by a newer version/,
    ],
    [
      'a review that another one of the record replaces',
      [
        exampleTherapy({
          reviews: [review, { ...review, id: 'newer-2024', doi: '10.1000/newer', supersedes: '10.1000/EXAMPLE' }],
          evidence: [row, { ...row, review: 'newer-2024' }],
        }),
      ],
      [exampleCondition()],
      /reviews\[0\]: has been replaced by a newer version/,
    ],
    [
      'a retracted review shown as current',
      [exampleTherapy({ reviews: [{ ...review, notice: { kind: 'retracted', verifiedAt: 'https://example.org/retraction' } }] })],
      [exampleCondition()],
      /reviews\[0\]\.notice: "example-2020" is retracted, so no evidence row may point to it/,
    ],
    [
      'a number in the prose that stands in no row',
      [exampleTherapy({ explainer: { ...good.explainer, session: ['It takes 90 minutes.'] } })],
      [exampleCondition()],
      /explainer: the number 90 stands in no evidence row; name its page under "figures"/,
    ],
    [
      'a figure that stands in no paragraph',
      [exampleTherapy({ explainer: { ...good.explainer, figures: [{ text: '90 minutes', verifiedAt: 'https://example.org/' }] } })],
      [exampleCondition()],
      /explainer\.figures\[0\]: "90 minutes" stands in no paragraph/,
    ],
    [
      'a card that is hard to read',
      [
        exampleTherapy({
          oneLine: 'Multidisciplinary individualised physiological rehabilitation utilising neuromuscular facilitation methodologies.',
        }),
      ],
      [exampleCondition()],
      /oneLine and the "card" line: reads at school grade \d+\.\d; the limit is 7/,
    ],
    [
      'an explainer that is hard to read',
      [
        exampleTherapy({
          explainer: {
            ...good.explainer,
            whatItIs: [
              'Practitioners characterise this intervention as facilitating physiological reorganisation of dysfunctional connective-tissue continuities, necessitating individualised manual assessment procedures.',
            ],
          },
        }),
      ],
      [exampleCondition()],
      /explainer: reads at school grade \d+\.\d; the limit is 9/,
    ],
    [
      'a check that lies two years back',
      [exampleTherapy({ checkedOn: '2024-11-25' })],
      [exampleCondition()],
      /checkedOn: was compared with its sources 24 months ago; after 24 it may not ship/,
    ],
    [
      'a check in the future',
      [exampleTherapy({ checkedOn: '2026-11-26' })],
      [exampleCondition()],
      /checkedOn: 2026-11-26 lies in the future/,
    ],
    [
      'a word of promise',
      [exampleTherapy({ oneLine: 'It is a proven way to feel fine.' })],
      [exampleCondition()],
      /oneLine: says "proven"/,
    ],
    [
      '"no evidence that"',
      [exampleTherapy({ safety: [{ ...safety, text: 'There is no evidence that it harms.' }] })],
      [exampleCondition()],
      /safety\[0\]\.text: says "no evidence that"/,
    ],
    [
      'no line for the card',
      [exampleTherapy({ safety: [{ ...safety, card: undefined } as never] })],
      [exampleCondition()],
      /safety: exactly one line needs "card".*found 0/,
    ],
    [
      'a lead that is too long',
      [exampleTherapy({ oneLine: 'One word. '.repeat(13).trim() })],
      [exampleCondition()],
      /oneLine: has 26 words; the limit is 25/,
    ],
    [
      'a word of promise on the card',
      [exampleTherapy({ safety: good.safety.map((line) => ({ ...line, card: 'There are no side effects.' })) })],
      [exampleCondition()],
      /safety\[0\]\.card: says "no side effects"/,
    ],
    [
      'a word of promise in a question',
      [exampleTherapy({ questions: ['How was it proven?'] })],
      [exampleCondition()],
      /questions\[0\]: says "proven"/,
    ],
    [
      'a name that no text can hold',
      [exampleTherapy({ names: [{ pattern: 'example {therapy', tier: 'T0' }] })],
      [exampleCondition()],
      /names\[0\]: the name "example \{therapy" cannot be found/,
    ],
    [
      'a name that two therapies claim',
      [good, exampleTherapy({ id: 'other-therapy', names: [{ pattern: 'Example-Therapy', tier: 'T0' }] })],
      [exampleCondition()],
      /other-therapy\.json names\[0\]: the name "Example-Therapy" is also a name in data\/therapies\/example-therapy\.json/,
    ],
    [
      'a name that a condition claims too',
      [good],
      [exampleCondition(), exampleCondition({ id: 'other', names: ['example therapy'] })],
      /other\.json names\[0\]: .*also a name in/,
    ],
    [
      'an abbreviation that two conditions claim',
      [good],
      [exampleCondition({ abbreviations: ['EXP'] }), exampleCondition({ id: 'other', names: ['other'], abbreviations: ['EXP'] })],
      /other\.json abbreviations\[0\]: .*also a name in/,
    ],
    [
      'a broader condition that has no record',
      [good],
      [exampleCondition({ parents: ['lost'] })],
      /example-pain\.json parents\[0\]: "lost" has no record/,
    ],
  ];
  it.each(cases)('%s', (_, therapies, conditions, expected) => {
    const problems = problemsOf(therapies, conditions);
    expect(problems.filter((each) => expected.test(each))).toHaveLength(1);
    expect(problems).toHaveLength(1);
  });
});

describe('what passes', () => {
  it.each<[string, Therapy]>([
    [
      'a number of an evidence row, with its thousands marked',
      exampleTherapy({ evidence: [{ ...row, participants: 1375 }], explainer: { ...good.explainer, session: ['1,375 people tried it.'] } }),
    ],
    [
      'a number whose page is named',
      exampleTherapy({
        explainer: {
          ...good.explainer,
          session: ['It takes 60 to 90 minutes.'],
          figures: [{ text: '60 to 90 minutes', verifiedAt: 'https://example.org/' }],
        },
      }),
    ],
    [
      'a replaced review that is kept as history',
      exampleTherapy({
        reviews: [
          {
            ...review,
            id: 'older-2010',
            doi: '10.1002/14651858.CD000001',
            notice: { kind: 'superseded', verifiedAt: 'https://example.org/' },
          },
          { ...review, doi: '10.1002/14651858.CD000001.pub2', supersedes: '10.1002/14651858.CD000001' },
        ],
      }),
    ],
    [
      'a long name in an easy card',
      exampleTherapy({ oneLine: 'Example therapy, example therapies and example therapy for example pain.' }),
    ],
  ])('%s', (_, therapy) => {
    expect(problemsOf([therapy])).toEqual([]);
  });

  it('a check 18 months back, with a warning', () => {
    const problems = validateKnowledge(
      { therapies: [exampleTherapy({ checkedOn: '2025-05-25' })], conditions: [exampleCondition()] },
      TODAY,
    );
    expect(problems.map(formatProblem)).toEqual([
      'warning: data/therapies/example-therapy.json at checkedOn: was compared with its sources 18 months ago; at 24 the build stops',
    ]);
    expect(errorsAmong(problems)).toEqual([]);
    expect(problemsOf([exampleTherapy({ checkedOn: '2025-05-26' })])).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { validateKnowledge } from '@/data/build/validate';
import type { Condition } from '@/domain/condition/condition';
import type { Therapy } from '@/domain/therapy/therapy';
import { exampleCondition, exampleTherapy } from './example-record';

function problemsOf(therapies: readonly Therapy[], conditions: readonly Condition[] = [exampleCondition()]): readonly string[] {
  return validateKnowledge({ therapies, conditions }).map(({ file, path, message }) => `${file} ${path}: ${message}`);
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
    ['a word of promise', [exampleTherapy({ oneLine: 'A proven therapy.' })], [exampleCondition()], /oneLine: says "proven"/],
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
      [exampleTherapy({ oneLine: 'word '.repeat(26).trim() })],
      [exampleCondition()],
      /oneLine: has 26 words; the limit is 25/,
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

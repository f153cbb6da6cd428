import { describe, expect, it } from 'vitest';
import { toArticles, toBriefs, toConditionNames, toConditionSearch } from '@/data/build/project';
import { exampleCondition, exampleTherapy } from './example-record';

const conditions = [
  exampleCondition({ parents: ['pain'] }),
  exampleCondition({ id: 'pain', name: 'Pain', names: ['pain'], parents: ['trouble'] }),
  exampleCondition({ id: 'trouble', name: 'Trouble', names: ['trouble'], parents: ['pain'] }),
  exampleCondition({ id: 'any-condition', name: 'Any health condition', names: ['any health condition'] }),
];

describe('toConditionNames', () => {
  it('lists all broader conditions, nearest first, and survives a circle', () => {
    expect(toConditionNames({ therapies: [], conditions })[0]).toEqual({
      id: 'example-pain',
      name: 'Example pain',
      broader: ['pain', 'trouble'],
    });
  });
});

describe('toConditionSearch', () => {
  it('offers conditions with findings and broader ones, and no others', () => {
    const found = toConditionSearch({ therapies: [exampleTherapy()], conditions });
    expect(found.map(({ id }) => id)).toEqual(['example-pain', 'pain', 'trouble']);
    expect(toConditionSearch({ therapies: [exampleTherapy({ evidence: [] })], conditions })).toEqual([]);
  });

  it('holds each spelling once, abbreviations too, and the shown name not again', () => {
    const names = ['example{ ,-}pain{,s}', 'pain of examples'];
    const [found] = toConditionSearch({
      therapies: [exampleTherapy()],
      conditions: [exampleCondition({ names, abbreviations: ['EXP'] })],
    });
    expect(found?.names.toSorted()).toEqual(['EXP', 'example pains', 'pain of examples']);
  });
});

describe('toArticles', () => {
  const therapy = exampleTherapy();
  const [row] = therapy.evidence;
  if (!row) throw new Error('The example record lost its row');
  const evidence = ['any-condition', 'pain', 'example-pain'].map((condition) => ({
    ...row,
    condition,
    trials: 3,
    size: { measure: 'SMD', value: -0.2 },
  }));
  const names = [
    { pattern: 'example therapy', tier: 'T0' as const },
    { pattern: 'exampling', tier: 'T0' as const },
    { pattern: 'EXT', tier: 'T2' as const },
    { pattern: 'exampler{,s}', tier: 'T0' as const, role: 'practitioner' as const },
    { pattern: 'exampel therapy', tier: 'T0' as const, role: 'misspelling' as const },
  ];
  const [article] = toArticles({ therapies: [exampleTherapy({ evidence, names })], conditions });

  it('sorts findings by condition name, what is about none in particular last', () => {
    expect(article?.findings.map((finding) => finding.conditionName)).toEqual(['Example pain', 'Pain', 'Any health condition']);
  });

  it('carries the sentence, the size and the citation', () => {
    expect(article?.findings[0]).toMatchObject({
      sentence: 'May reduce pain slightly.',
      certaintyLabel: 'Low certainty',
      size: 'SMD −0.2',
      trials: 3,
      citation: { label: 'Example 2020', href: 'https://doi.org/10.1000/example' },
    });
  });

  it('says that counts are the review’s where all its findings share them', () => {
    expect(article?.findings[0]).toMatchObject({ trials: 3, countsOfReview: true });
    const rows = [
      { ...row, trials: 3 },
      { ...row, trials: 5 },
    ];
    const [own] = toArticles({ therapies: [exampleTherapy({ evidence: rows })], conditions });
    expect(own?.findings.map((finding) => finding.countsOfReview)).toEqual([undefined, undefined]);
  });

  it('gives the counts of a single trial as its own', () => {
    const rows = [
      { ...row, trials: 1, participants: 60 },
      { ...row, trials: 1, participants: 60 },
    ];
    const [own] = toArticles({ therapies: [exampleTherapy({ evidence: rows })], conditions });
    expect(own?.findings.map((finding) => finding.countsOfReview)).toEqual([undefined, undefined]);
    const reviews = exampleTherapy().reviews.map((review) => ({ ...review, type: 'rct' as const }));
    const twoOutcomes = [
      { ...row, participants: 60 },
      { ...row, participants: 60 },
    ];
    const [trial] = toArticles({ therapies: [exampleTherapy({ evidence: twoOutcomes, reviews })], conditions });
    expect(trial?.findings.map((finding) => finding.countsOfReview)).toEqual([undefined, undefined]);
  });

  it('speaks of one trial where the finding rests on one, and names whom a turned sign favours', () => {
    const rows = [{ ...row, trials: 1, certainty: 'not-rated' as const, size: { measure: 'SMD', value: 0.2 } }];
    const [odd] = toArticles({ therapies: [exampleTherapy({ evidence: rows })], conditions });
    expect(odd?.findings[0]?.sentence).toMatch(/^One trial found/);
    expect(odd?.findings[0]?.size).toBe('SMD 0.2, which favours the therapy');
  });

  it('names abbreviations first and leaves practitioners, misspellings and the name itself out', () => {
    expect(article?.also).toEqual(['EXT', 'exampling']);
  });

  it('does not repeat what the name says already, but lists it among the names', () => {
    const [titled] = toArticles({ therapies: [exampleTherapy({ names, name: 'Example therapy (EXT)' })], conditions });
    expect(titled?.also).toEqual(['exampling']);
    expect(titled?.names).toContain('EXT');
  });

  it('gives briefs without the explainer', () => {
    const [brief] = toBriefs(article ? [article] : []);
    expect(brief?.safety).toBe('Boredom is common.');
    expect(Object.keys(brief ?? {})).not.toContain('explainer');
  });
});

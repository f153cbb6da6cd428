import { describe, expect, it } from 'vitest';
import { checkNames } from '@/data/build/check-names';
import type { TherapyName } from '@/domain/therapy/therapy';
import { exampleCondition, exampleTherapy } from './example-record';

const short = (given: Partial<TherapyName> = {}): TherapyName => ({ pattern: 'EXT', tier: 'T2', ...given });
const therapy = (id: string, ...names: TherapyName[]) => exampleTherapy({ id, names });

function problemsOf(...therapies: ReturnType<typeof therapy>[]): readonly string[] {
  return checkNames({ therapies, conditions: [exampleCondition()] }).map(({ file, path, message }) => `${file} ${path}: ${message}`);
}

describe('a spelling of several therapies', () => {
  it('is sound where each names the others', () => {
    expect(problemsOf(therapy('a', short({ sharedWith: ['b'] })), therapy('b', short({ sharedWith: ['a'] })))).toEqual([]);
    const three = ['a', 'b', 'c'];
    expect(problemsOf(...three.map((id) => therapy(id, short({ sharedWith: three.filter((each) => each !== id) }))))).toEqual([]);
  });

  it.each([
    [
      'undeclared',
      [therapy('a', short()), therapy('b', short())],
      [
        'data/therapies/b.json names[0]: the name "EXT" is also a name in data/therapies/a.json; keep it in one of them, or let both say "sharedWith"',
      ],
    ],
    [
      'declared by the first alone',
      [therapy('a', short({ sharedWith: ['b'] })), therapy('b', short())],
      [
        'data/therapies/b.json names[0]: the name "EXT" is also a name in data/therapies/a.json; which declares it shared; add "sharedWith" here too',
      ],
    ],
    [
      'declared by the second alone',
      [therapy('a', short()), therapy('b', short({ sharedWith: ['a'] }))],
      [
        'data/therapies/a.json names[0]: the name "EXT" is also a name in data/therapies/b.json; which declares it shared; add "sharedWith" here too',
      ],
    ],
    [
      'of a third that nobody names',
      [therapy('a', short({ sharedWith: ['b'] })), therapy('b', short({ sharedWith: ['a'] })), therapy('c', short())],
      [
        'data/therapies/a.json names[0]: the name "EXT" is also a name in data/therapies/c.json; keep it in one of them, or let both say "sharedWith"',
        'data/therapies/b.json names[0]: the name "EXT" is also a name in data/therapies/c.json; keep it in one of them, or let both say "sharedWith"',
        'data/therapies/c.json names[0]: the name "EXT" is also a name in data/therapies/a.json; which declares it shared; add "sharedWith" here too',
      ],
    ],
    [
      'shared with an id that is not held',
      [therapy('a', short({ sharedWith: ['lost'] }))],
      ['data/therapies/a.json names[0].sharedWith: "lost" has no record in data/therapies, or is the therapy itself'],
    ],
    [
      'shared with itself',
      [therapy('a', short({ sharedWith: ['a'] }))],
      ['data/therapies/a.json names[0].sharedWith: "a" has no record in data/therapies, or is the therapy itself'],
    ],
    [
      'that the other has not',
      [therapy('a', short({ sharedWith: ['b'] })), therapy('b', { pattern: 'other', tier: 'T0' })],
      ['data/therapies/a.json names[0].sharedWith: "EXT" is no name in data/therapies/b.json; add it there with "sharedWith"'],
    ],
    [
      'of another tier',
      [therapy('a', short({ sharedWith: ['b'] })), therapy('b', short({ tier: 'T1', sharedWith: ['a'] }))],
      [
        'data/therapies/a.json names[0].sharedWith: "EXT" has another tier in data/therapies/b.json; give both the same',
        'data/therapies/b.json names[0].sharedWith: "EXT" has another tier in data/therapies/a.json; give both the same',
      ],
    ],
  ])('is refused: %s', (_, therapies, expected) => {
    expect(problemsOf(...therapies)).toEqual(expected);
  });
});

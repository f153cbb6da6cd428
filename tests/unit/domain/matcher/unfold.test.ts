import { expand } from 'brace-expansion';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readKnowledge } from '@/data/build/read-knowledge';
import { closingBrace, unfold } from '@/domain/matcher/unfold';

/** The package drops an empty form, so a letter is put in front and taken away again. */
const byPackage = (pattern: string) => expand(`x${pattern}`).map((form) => form.slice(1));

describe('unfold', () => {
  it('gives what the brace-expansion package gives, for each name of the knowledge base', async () => {
    const { knowledge } = await readKnowledge('data');
    const names = [
      ...knowledge.therapies.flatMap((therapy) => therapy.names.map((name) => name.pattern)),
      ...knowledge.conditions.flatMap(({ names: own, abbreviations = [] }) => [...own, ...abbreviations]),
    ];
    expect(names.length).toBeGreaterThan(3_000);
    for (const name of names) expect(unfold(name)).toEqual(byPackage(name));
  });

  it('gives the same for nested, empty and single groups', () => {
    const { pattern } = fc.letrec<{ pattern: string; piece: string }>((tie) => ({
      piece: fc.oneof(
        { maxDepth: 2 },
        fc.constantFrom('a', 'bc', ' ', '~', ''),
        fc.array(tie('pattern'), { minLength: 2, maxLength: 3 }).map((choices) => `{${choices.join(',')}}`),
      ),
      pattern: fc.array(tie('piece'), { maxLength: 2 }).map((pieces) => pieces.join('')),
    }));
    fc.assert(
      fc.property(pattern, (made) => {
        fc.pre(made.length < 40);
        expect(unfold(made)).toEqual(byPackage(made));
      }),
      { numRuns: 300 },
    );
  });

  it('finds where a group closes', () => {
    expect(closingBrace('a{b{c,d},e}f', 1)).toBe(10);
    expect(closingBrace('a{b', 1)).toBe(-1);
    expect(closingBrace('ab', -1)).toBe(-1);
  });
});

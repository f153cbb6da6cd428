import { expand } from 'brace-expansion';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldJoints } from '@/data/build/expand-name';
import { readKnowledge } from '@/data/build/read-knowledge';
import { compileLexicon } from '@/domain/matcher/lexicon';
import { createMatcher } from '@/domain/matcher/match';

/* However the matcher is made fast, it finds what the plain way finds: one expression of all spellings, longest first. */

const { knowledge } = await readKnowledge('data');
const patterns = knowledge.therapies
  .flatMap(({ names }) => names.filter((name) => name.tier === 'T0').map((name) => name.pattern))
  .filter((_, i) => i % 9 === 0);
const spellings = [...new Set(patterns.flatMap((pattern) => expand(`x${pattern}`).map((form) => form.slice(1).toLowerCase())))];
const longestFirst = spellings.toSorted((a, b) => b.length - a.length);
const source = longestFirst.map((form) => form.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replaceAll(' ', '\\s+')).join('|');
const reference = new RegExp(`(?<![a-z0-9])(?:${source})(?![a-z0-9])`, 'gi');

const match = createMatcher(
  compileLexicon(patterns.map((pattern) => ({ pattern: foldJoints(pattern), target: pattern, isTherapy: true, tier: 0 as const }))),
);

/** Whole names, their single words, and other words. */
const pieces = fc.oneof(
  fc.constantFrom(...spellings),
  fc.constantFrom(...new Set(spellings.flatMap((form) => form.split(/[ -]/)))),
  fc.constantFrom('and', 'with', 'the', 's', '7', 'x'),
);
const separators = fc.constantFrom(' ', ' ', ' ', '\n\t ', ', ', '. ', '; ');

describe('the matcher beside one plain expression', () => {
  it('finds the same in random text', () => {
    expect(spellings.length).toBeGreaterThan(300);
    fc.assert(
      fc.property(fc.array(fc.tuple(pieces, separators, fc.boolean()), { maxLength: 12 }), (parts) => {
        const text = parts.map(([piece, separator, loud]) => (loud ? piece.toUpperCase() : piece) + separator).join('');
        const expected = [...text.matchAll(reference)].map(([found]) => found);
        expect(match(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
      }),
      { numRuns: 500 },
    );
  });
});

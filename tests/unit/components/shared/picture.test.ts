import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { certaintyFillings, shapeOf } from '@/components/shared/picture';
import type { Finding } from '@/domain/therapy/article';
import { findingSentence } from '@/domain/therapy/wording';

const directions = ['benefit', 'no-difference', 'harm', 'mixed', 'unclear'] as const;
const magnitudes = ['large', 'moderate', 'small', 'unstated'] as const;
const ratings: readonly Finding['certainty'][] = [
  ['high', 'high'],
  ['moderate', 'moderate'],
  ['low', 'low'],
  ['very-low', 'very-low'],
  ['not-rated', 'not-rated'],
  ['very-low', 'low'],
  ['low', 'moderate'],
];

const anyFinding = fc.record({
  direction: fc.constantFrom(...directions),
  magnitude: fc.constantFrom(...magnitudes),
  certainty: fc.constantFrom(...ratings),
});

describe('shapeOf', () => {
  it('draws an arrow only where the sentence claims a change', () => {
    fc.assert(
      fc.property(anyFinding, ({ direction, magnitude, certainty }) => {
        const sentence = findingSentence({ direction, magnitude, certainty: [...certainty], outcome: { name: 'pain', better: 'less' } });
        const { kind } = shapeOf({ direction, magnitude, certainty });
        const claimsChange = /reduc|increas/i.test(sentence);
        expect(kind === 'arrow').toBe(claimsChange);
        expect(kind === 'span').toBe(/very uncertain|could not tell/.test(sentence));
        expect(kind === 'both').toBe(/disagree/.test(sentence));
        expect(kind === 'disc').toBe(/no difference/.test(sentence));
      }),
    );
  });

  it('is firm only on firm ground', () => {
    fc.assert(
      fc.property(anyFinding, ({ direction, magnitude, certainty }) => {
        const shape = shapeOf({ direction, magnitude, certainty });
        const isFirm = 'firm' in shape && shape.firm;
        const isSure = certainty[0] === 'high' || certainty[0] === 'moderate';
        expect(isFirm && !isSure).toBe(false);
      }),
    );
  });

  it('points benefit to better and harm to worse, whatever the outcome is called', () => {
    const certainty = ['high', 'high'] as const;
    expect(shapeOf({ direction: 'benefit', magnitude: 'large', certainty })).toEqual({
      kind: 'arrow',
      side: 'better',
      size: 'large',
      stated: true,
      firm: true,
    });
    expect(shapeOf({ direction: 'harm', magnitude: 'unstated', certainty })).toEqual({
      kind: 'arrow',
      side: 'worse',
      size: 'middle',
      stated: false,
      firm: true,
    });
  });

  it('leans a very uncertain span to where results pointed', () => {
    const certainty = ['very-low', 'very-low'] as const;
    expect(shapeOf({ direction: 'benefit', magnitude: 'large', certainty })).toEqual({ kind: 'span', lean: 1 });
    expect(shapeOf({ direction: 'harm', magnitude: 'large', certainty })).toEqual({ kind: 'span', lean: -1 });
    expect(shapeOf({ direction: 'no-difference', magnitude: 'unstated', certainty })).toEqual({ kind: 'span', lean: 0 });
  });
});

describe('certaintyFillings', () => {
  it.each([
    ['high', 4],
    ['moderate', 3],
    ['low', 2],
    ['very-low', 1],
  ] as const)('fills %s with %i', (certainty, count) => {
    const fillings = certaintyFillings([certainty, certainty]);
    expect(fillings).toHaveLength(4);
    expect(fillings?.filter((filling) => filling === 'full')).toHaveLength(count);
    expect(fillings).not.toContain('half');
  });

  it('draws a range as a range', () => {
    expect(certaintyFillings(['very-low', 'low'])).toEqual(['full', 'half', 'empty', 'empty']);
    expect(certaintyFillings(['low', 'high'])).toEqual(['full', 'full', 'half', 'half']);
  });

  it('has no symbols for what nobody rated', () => expect(certaintyFillings(['not-rated', 'not-rated'])).toBeNull());
});

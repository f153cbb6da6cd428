import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { lookOf } from '@/components/therapy/evidence-map';
import { pathsOf } from '@/components/therapy/mark-paths';
import type { Finding } from '@/domain/therapy/article';

const paths = (given: Partial<Finding>) => pathsOf(lookOf(exampleFinding({ magnitude: 'unstated', ...given })));
const filled = (given: Partial<Finding>, rating: Finding['certainty'][0]) => {
  const part = paths({ ...given, certainty: [rating, rating] }).filled;
  return part ? part[1] - part[0] : 0;
};

describe('pathsOf', () => {
  it.each(['benefit', 'harm', 'no-difference', 'mixed'] as const)('fills %s the more the surer', (direction) => {
    const widths = (['not-rated', 'low', 'moderate', 'high'] as const).map((rating) => filled({ direction }, rating));
    expect(widths[0]).toBe(0);
    expect(widths).toEqual(widths.toSorted((a, b) => a - b));
    expect(new Set(widths).size).toBe(4);
  });

  it('leaves a quarter of an arrow at the tip empty for moderate', () => {
    const { width } = lookOf(exampleFinding({ magnitude: 'unstated' }));
    expect(filled({}, 'moderate')).toBeCloseTo(width / 2, 1);
  });

  it('hatches what is very uncertain and fills nothing of it', () => {
    const { hatch, filled: part } = paths({ certainty: ['very-low', 'very-low'] });
    expect(hatch).not.toBeNull();
    expect(part).toBeNull();
    expect(paths({ direction: 'mixed', certainty: ['very-low', 'very-low'] }).hatch).not.toBeNull();
    expect(paths({}).hatch).toBeNull();
  });

  it('fills both ways alike where studies disagree', () => {
    const { width } = lookOf(exampleFinding({ direction: 'mixed' }));
    const [from, to] = paths({ direction: 'mixed', certainty: ['low', 'low'] }).filled ?? [0, 0];
    expect(from + to).toBeCloseTo(width, 1);
  });

  it('gives a tail to a stated size alone', () => {
    expect(paths({ magnitude: 'small' }).tail).not.toBeNull();
    expect(paths({}).tail).toBeNull();
    expect(paths({ direction: 'no-difference' }).tail).toBeNull();
  });
});

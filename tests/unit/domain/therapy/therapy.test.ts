import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { evidenceSchema, reviewSchema, sizeSchema } from '@/domain/therapy/therapy';

const row = {
  condition: 'pain',
  outcome: { name: 'pain', better: 'less' },
  direction: 'benefit',
  magnitude: 'small',
  certainty: 'low',
  review: 'wu-2021',
};

describe('certainty', () => {
  it.each([{ certainty: 'high' }, { certainty: 'not-rated' }, { certainty: ['very-low', 'low'] }])('may be $certainty', ({ certainty }) => {
    expect(v.is(evidenceSchema, { ...row, certainty })).toBe(true);
  });

  const wrong = ['strong', 'A', ['low'], ['moderate', 'low'], ['low', 'low'], ['not-rated', 'low'], null];
  it.each(wrong.map((certainty) => ({ certainty })))('may not be $certainty', ({ certainty }) => {
    expect(v.is(evidenceSchema, { ...row, certainty })).toBe(false);
  });
});

describe('sizes', () => {
  it('have their lower bound first', () => {
    expect(v.is(sizeSchema, { measure: 'SMD', value: -0.4, interval: [-0.7, -0.1] })).toBe(true);
    expect(v.is(sizeSchema, { measure: 'SMD', value: -0.4, interval: [-0.1, -0.7] })).toBe(false);
  });
});

describe('identifiers', () => {
  const doi = (value: string) => v.is(reviewSchema.entries.doi, value);
  const pmid = (value: string) => v.is(reviewSchema.entries.pmid, value);

  it.each(['10.3389/fmed.2021.697986', '10.1002/14651858.CD001929.pub3', '10.1016/S0140-6736(05)66863-5'])('%s is a DOI', (value) => {
    expect(doi(value)).toBe(true);
  });

  it.each(['doi:10.1000/x', 'https://doi.org/10.1000/x', '10.1000', '11.1000/x', '10.1000/x y'])('%s is none', (value) => {
    expect(doi(value)).toBe(false);
  });

  it('PubMed ids are digits without a leading zero', () => {
    expect(pmid('26329399')).toBe(true);
    expect(pmid('026329399')).toBe(false);
    expect(pmid('PMC123')).toBe(false);
  });
});

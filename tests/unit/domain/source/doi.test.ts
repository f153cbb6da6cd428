import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { doiHref, doiInAddress, parseDoi } from '@/domain/source/doi';

describe('a DOI is read from', () => {
  test.each([
    ['10.1000/xyz123', '10.1000/xyz123'],
    [' doi:10.1000/XYZ123 ', '10.1000/xyz123'],
    ['DOI: 10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/10.1000/xyz', '10.1000/xyz'],
    ['http://dx.doi.org/10.1000/xyz?utm_source=a#b', '10.1000/xyz'],
    ['doi.org/10.1000/xyz', '10.1000/xyz'],
    ['https://doi.org/10.1000%2Fxyz', '10.1000/xyz'],
    ['10.1000%2Fxyz', '10.1000/xyz'],
    ['info:doi/10.1000/xyz', '10.1000/xyz'],
    ['urn:doi:10.1000/xyz', '10.1000/xyz'],
    ['10.1000/xyz.', '10.1000/xyz'],
    ['10.1000/xyz);', '10.1000/xyz'],
    ['10.1016/S0140-6736(05)12345-6', '10.1016/s0140-6736(05)12345-6'],
    ['10.1016/S0140-6736(05)', '10.1016/s0140-6736(05)'],
    [
      '10.1002/(SICI)1097-0258(19980815)17:15/16<1661::AID-SIM968>3.0.CO;2-2',
      '10.1002/(sici)1097-0258(19980815)17:15/16<1661::aid-sim968>3.0.co;2-2',
    ],
    ['10.1000/100%', '10.1000/100%'],
  ])('%s', (text, doi) => {
    expect(parseDoi(text)).toBe(doi);
  });
});

describe('no DOI is read from', () => {
  test.each([
    '',
    '10.1000',
    '10.1000/',
    '10.12/abc',
    '11.1000/abc',
    'see 10.1000/abc',
    '10.1000/a b',
    '10.1000/"><script>',
    'https://example.org/10.1000/abc',
    `10.1000/${'a'.repeat(400)}`,
  ])('%s', (text) => {
    expect(parseDoi(text)).toBeNull();
  });
});

test.each([
  ['https://www.journal.example/doi/full/10.1080/0963.2020.17', '10.1080/0963.2020.17'],
  ['https://journal.example/doi/10.1002/abc.123/full', '10.1002/abc.123'],
  ['https://journal.example/doi/10.1002%2Fabc.123', '10.1002/abc.123'],
  ['https://doi.org/10.1002/abc', '10.1002/abc'],
  ['https://journal.example/article?doi=10.1002/abc', null],
  ['https://journal.example/about', null],
  ['nonsense', null],
])('the address %s names %s', (url, doi) => {
  expect(doiInAddress(url)).toBe(doi);
});

const suffix = fc.string({ unit: fc.constantFrom(...'abcxyz0189-._;()/:<>'), minLength: 1, maxLength: 30 });

test('reading is stable, and its link leads back to the same DOI', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1000, max: 999_999_999 }), suffix, (prefix, rest) => {
      const doi = parseDoi(`10.${prefix}/${rest}`);
      fc.pre(doi !== null);
      expect(parseDoi(doi ?? '')).toBe(doi);
      expect(parseDoi(doiHref(doi ?? ''))).toBe(doi);
      expect(new URL(doiHref(doi ?? '')).origin).toBe('https://doi.org');
    }),
  );
});

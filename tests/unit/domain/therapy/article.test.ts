import { expect, it } from 'vitest';
import { citationLabel } from '@/domain/therapy/article';

it.each([
  [{ authors: [{ family: 'Wu', given: 'Z' }, { family: 'Wang' }], year: 2021 }, 'Wu 2021'],
  [{ authors: [{ literal: 'Example Group' }], year: 2019 }, 'Example Group 2019'],
  [{ authors: [], year: 2019 }, 'Anonymous 2019'],
])('%j is cited as %s', (review, expected) => {
  expect(citationLabel(review)).toBe(expected);
});

import { expect, test } from 'vitest';
import { authorsLabel } from '@/domain/source/authors-label';

const people = (...families: string[]) => families.map((family) => ({ family }));

test.each([
  [[], ''],
  [people('Roe'), 'Roe'],
  [people('Roe', 'Poe'), 'Roe and Poe'],
  [people('Roe', 'Poe', 'Doe'), 'Roe, Poe and Doe'],
  [people('Roe', 'Poe', 'Doe', 'Moe'), 'Roe, Poe, Doe and others'],
])('%j reads %s', (authors, label) => {
  expect(authorsLabel(authors)).toBe(label);
});

test('a group is named as it signs', () => {
  expect(authorsLabel([{ literal: 'The Example Group' }, { family: 'Roe', given: 'Jane' }])).toBe('The Example Group and Roe');
});

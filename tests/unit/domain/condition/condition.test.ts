import * as v from 'valibot';
import { expect, it } from 'vitest';
import { conditionSchema } from '@/domain/condition/condition';

const good = { id: 'low-back-pain', name: 'Low back pain', names: ['low{er,} back pain'] };

it('accepts a record with the least it needs', () => {
  expect(v.is(conditionSchema, good)).toBe(true);
});

it.each([
  ['an id with capitals', { ...good, id: 'LowBackPain' }],
  ['no names', { ...good, names: [] }],
  ['an empty name', { ...good, name: ' ' }],
  ['a MeSH id that is none', { ...good, mesh: '17116' }],
  ['a field nobody knows', { ...good, grade: 'A' }],
])('refuses %s', (_, record) => {
  expect(v.is(conditionSchema, record)).toBe(false);
});

import { expect, it } from 'vitest';
import { formatRule, parseRule, type NameRule } from '@/domain/matcher/name-rule';

it.each<[string, NameRule]>([
  ['nothing', { notAfter: [], notBefore: [] }],
  ['neighbours', { notAfter: ['a wool', "god's"], notBefore: ['mat'] }],
  ['all', { notAfter: ['lenovo'], notBefore: ['mat', 'pants'], notWith: 'bank pay*', context: 'tap* gary_craig', only: 'long-form' }],
  ['a surname', { notAfter: ['mark'], notBefore: [], surname: true }],
  ['a need alone', { notAfter: [], notBefore: [], only: 'definition' }],
])('a rule of %s comes back as it was', (_, rule) => {
  expect(parseRule(formatRule(rule))).toEqual(rule);
});

it('a need that is none is left out', () => {
  expect(parseRule(';;;;whenever')).toEqual({ notAfter: [], notBefore: [] });
});

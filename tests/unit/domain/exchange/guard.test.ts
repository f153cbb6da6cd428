import { expect, test } from 'vitest';
import { shapeFault } from '@/domain/exchange/guard';

test('eight levels are fine, nine are not, a million cost no stack', () => {
  const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
  expect(shapeFault(nested(9))).toBeNull();
  expect(shapeFault(nested(10))).toContain('8 levels');
  expect(shapeFault(nested(5_000))).toContain('8 levels');
});

test.each(['__proto__', 'constructor', 'prototype'])('%s is found wherever it is', (key) => {
  expect(shapeFault(JSON.parse(`{"a":[{"${key}":1}]}`))).toContain(key);
  expect(shapeFault({ a: key })).toBeNull();
});

test.each([[null], [5], ['x'], [{}], [[]]])('%j is fine', (value) => {
  expect(shapeFault(value)).toBeNull();
});

import { expect, test } from 'vitest';
import { importError, importErrorWords } from '@/domain/exchange/import-error';

const REASONS = [
  'empty',
  'too-large',
  'unknown',
  'not-text',
  'no-json',
  'nothing',
  'newer',
  'cut',
  'altered',
  'count',
  'record',
  'duplicate',
  'cancelled',
] as const;

test('each reason has words of its own, a place and a remedy', () => {
  const words = REASONS.map((reason) => importErrorWords(importError(reason, 1_234, 'More.')));
  expect(new Set(words.map(({ title }) => title)).size).toBe(REASONS.length);
  for (const { title, text } of words) {
    expect(title).toMatch(/line 1,234|the whole file|the file|the first line|first line|The beginning/i);
    expect(text).toMatch(/^Nothing was changed\. /);
  }
});

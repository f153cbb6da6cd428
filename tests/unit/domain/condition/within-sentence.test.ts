import { expect, test } from 'vitest';
import { withinSentence } from '@/domain/condition/within-sentence';

test.each([
  ['Low back pain', 'low back pain'],
  ['Irritable bowel syndrome (IBS)', 'irritable bowel syndrome (IBS)'],
  ['COVID-19', 'COVID-19'],
  ['HIV', 'HIV'],
  ["Parkinson's disease", "Parkinson's disease"],
  ['Gulf War illness', 'Gulf War illness'],
  ["Women's health problems", "women's health problems"],
  ['Dementia', 'dementia'],
])('%s reads "%s" inside a sentence', (name, expected) => {
  expect(withinSentence(name)).toBe(expected);
});

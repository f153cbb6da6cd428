import { describe, expect, it } from 'vitest';
import { schoolGrade } from '@/data/build/readability';

describe('schoolGrade', () => {
  it.each([
    // 6 words, 1 sentence, 6 syllables: 0.39 × 6 + 11.8 × 1 − 15.59.
    ['The cat sat on the mat.', -1.45],
    // 2 sentences of 4 words, 9 syllables in all: 0.39 × 4 + 11.8 × 9 / 8 − 15.59.
    ['The cat sat here. A tiger sat there.', -0.755],
  ])('of "%s" is by the formula', (text, grade) => {
    expect(schoolGrade(text)).toBeCloseTo(grade, 5);
  });

  it('rises with longer words and longer sentences', () => {
    const plain = schoolGrade('You lie on a table. The therapist presses on your back.');
    expect(schoolGrade('You lie on a table while the therapist presses on your back and on your neck and on your legs.')).toBeGreaterThan(
      plain,
    );
    expect(schoolGrade('Individuals recline horizontally. Practitioners manipulate musculature.')).toBeGreaterThan(plain);
  });

  it('is 0 without words', () => {
    expect(schoolGrade(' … ')).toBe(0);
  });
});

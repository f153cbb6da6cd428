import { syllable } from 'syllable';

/** Splits English prose into sentences; one segmenter serves all calls. */
const sentences = new Intl.Segmenter('en', { granularity: 'sentence' });

/**
 * U.S. school grade of a text after Flesch and Kincaid: 0.39 × words per sentence + 11.8 × syllables per word − 15.59
 * (Kincaid et al. 1975, Navy Research Branch Report 8-75). 0 for a text without words. An alarm for the writer, no
 * measure of quality: read the text aloud as well.
 */
export function schoolGrade(text: string): number {
  const words = text.match(/[\p{L}\p{N}][\p{L}\p{N}'’-]*/gu) ?? [];
  if (words.length === 0) return 0;
  const parts = [...sentences.segment(text)].filter(({ segment }) => /[\p{L}\p{N}]/u.test(segment));
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return 0.39 * (words.length / parts.length) + 11.8 * (syllables / words.length) - 15.59;
}

import { describe, expect, it } from 'vitest';
import { isSpace, isWordUnit, stepOver } from '@/domain/matcher/characters';

const codeOf = (character: string) => character.charCodeAt(0);

describe('stepOver', () => {
  it.each([
    ['a letter', 'a', 'ab', 1],
    ['a letter in capitals', 'a', 'Ab', 1],
    ['another letter', 'a', 'b', -1],
    ['a space for a run of white space', ' ', ' \n\t x', 4],
    ['a space for none', ' ', 'x', -1],
    ['a space for a hyphen', ' ', '-', -1],
    ['a joint for a hyphen', '~', '-x', 1],
    ['a joint for white space', '~', '  x', 2],
    ['a joint for nothing', '~', 'x', -1],
    ['a letter at the end', 'a', '', -1],
  ])('%s', (_, wanted, text, expected) => {
    expect(stepOver(codeOf(wanted), text, 0)).toBe(expected);
  });
});

it('tells white space and the letters and digits of words', () => {
  expect([...' \t\n\r'].every((each) => isSpace(codeOf(each)))).toBe(true);
  expect([...'a-_'].some((each) => isSpace(codeOf(each)))).toBe(false);
  expect([...'azAZ09é'].every((each) => isWordUnit(codeOf(each)))).toBe(true);
  expect([...' -_.'].some((each) => isWordUnit(codeOf(each)))).toBe(false);
  expect(isWordUnit(Number.NaN)).toBe(false);
});

import { expect, it } from 'vitest';
import { toWords, wordList } from '@/domain/matcher/word-list';

const list = wordList('couple anxi* mental_health self_harm*');

it.each([
  ['A couple came.', ['couple']],
  ['Couples’ Anxieties', ['couple', 'anxi']],
  ['coupled coupler', []],
  ['mental-health care', ['mental health']],
  ['mental, health', ['mental health']],
  ['environmental healthy', []],
  ['self-harming', ['self harm']],
  ['xanxiety', []],
  ['', []],
])('in “%s”', (text, expected) => {
  expect(list.hits(toWords(text))).toEqual(expected);
});

it('finds nothing with an empty list', () => expect(wordList('').hits(toWords('a b'))).toEqual([]));
it('takes a list apart once', () => expect(wordList('couple anxi* mental_health self_harm*')).toBe(list));

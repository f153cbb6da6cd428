import { describe, expect, test } from 'vitest';
import { foldSpace, headingPath, toPageText } from '../../../../domain/anchor/page-text.ts';

describe('foldSpace', () => {
  test.each([
    ['one  two', 'one two'],
    ['one\n\t two', 'one two'],
    ['one\u00a0two', 'one two'],
    ['balneo\u00adtherapy', 'balneotherapy'],
    ['balneo\u200btherapy', 'balneotherapy'],
    ['one\u200b two', 'one two'],
    ['', ''],
  ])('%j becomes %j', (text, folded) => expect(foldSpace(text)).toBe(folded));
});

describe('toPageText', () => {
  const page = toPageText([
    { level: 1, text: ' Baths ' },
    { level: 0, text: 'Warm\nwater.' },
    { level: 0, text: '   ' },
    { level: 2, text: 'Mud' },
    { level: 0, text: 'Warm mud.' },
    { level: 3, text: 'At home' },
    { level: 0, text: 'A bucket.' },
    { level: 2, text: 'Snow' },
    { level: 0, text: 'Cold.' },
  ]);

  test('joins blocks by line breaks and leaves empty ones out', () => {
    expect(page.text).toBe('Baths\nWarm water.\nMud\nWarm mud.\nAt home\nA bucket.\nSnow\nCold.');
  });

  test('knows where each heading stands', () => {
    for (const { at, text } of page.headings) expect(page.text.slice(at, at + text.length)).toBe(text);
    expect(page.headings.map(({ level }) => level)).toEqual([1, 2, 3, 2]);
  });

  test.each([
    ['Warm water.', ['Baths']],
    ['Warm mud.', ['Baths', 'Mud']],
    ['A bucket.', ['Baths', 'Mud', 'At home']],
    ['Cold.', ['Baths', 'Snow']],
  ])('over %j stand %j', (text, path) => expect(headingPath(page, page.text.indexOf(text))).toEqual(path));

  test('before the first heading stands none', () => {
    expect(
      headingPath(
        toPageText([
          { level: 0, text: 'Early.' },
          { level: 1, text: 'Late' },
        ]),
        2,
      ),
    ).toEqual([]);
  });
});

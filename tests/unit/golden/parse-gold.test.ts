import { describe, expect, test } from 'vitest';
import { formatGoldProblem } from '../../support/golden/gold';
import { findDuplicates, parseLines, parsePassages } from '../../support/golden/parse-gold';

const THERAPIES = new Set(['yoga', 'massage-therapy', 'emotional-freedom-techniques', 'emotionally-focused-therapy']);
const parse = (source: string) => parsePassages(source, 'tests/golden/passages/a.md', 'passages', THERAPIES);
const complaints = (source: string) => parse(source).problems.map(formatGoldProblem);

describe('a passage', () => {
  const { pages, problems } = parse(
    [
      '=== sore-knees',
      'lang: de',
      'title: Sore knees',
      '# About [yoga](yoga)',
      'First line',
      'and [massage](massage-therapy) on the second [1].',
      '',
      'Another block: [EFT](emotionally-focused-therapy|emotional-freedom-techniques).',
      '',
      '=== second',
      'title: is a header only directly below the id',
      'Text.',
    ].join('\n'),
  );

  test('has id, language, title and blocks', () => {
    expect(problems).toEqual([]);
    expect(pages.map(({ id, lang, title, line }) => [id, lang, title, line])).toEqual([
      ['sore-knees', 'de', 'Sore knees', 1],
      ['second', 'en', 'is a header only directly below the id', 10],
    ]);
    expect(pages[0]?.blocks.map(({ text, level, line }) => [text, level, line])).toEqual([
      ['About yoga', 1, 4],
      ['First line and massage on the second [1].', 0, 5],
      ['Another block: EFT.', 0, 8],
    ]);
  });

  test('has its mentions where the words stand', () => {
    const found = pages[0]?.blocks.flatMap(({ text, mentions }) =>
      mentions.map(({ start, end, ids, line }) => [text.slice(start, end), ids.join('|'), line]),
    );
    expect(found).toEqual([
      ['yoga', 'yoga', 4],
      ['massage', 'massage-therapy', 6],
      ['EFT', 'emotional-freedom-techniques|emotionally-focused-therapy', 8],
    ]);
  });
});

describe('slips are told with file and line', () => {
  test.each([
    ['=== a\nText [yoga](yoga', 'tests/golden/passages/a.md:2: an annotation is not closed'],
    ['=== a\nText.\n\nText [yoga and (yoga)', ':4: an annotation is not closed'],
    ['=== a\nText [a [yoga](yoga)](yoga)', ':2: an annotation is not closed or nested'],
    ['=== a\nText [](yoga)', ':2: "[](yoga)" marks no words'],
    ['=== a\nText [yoga ](yoga)', ':2: "[yoga ](yoga)" marks no words, or a space'],
    ['=== a\nText [yoga]()', ':2: "" in "[yoga]()" is no therapy'],
    ['=== a\nText [yoga](joga)', ':2: "joga" in "[yoga](joga)" is no therapy'],
    ['=== a\nText [yoga](yoga|yoga)', 'names one therapy twice'],
    ['=== Not an id\nText', ':1: "=== Not an id" is no id'],
    ['=== a\ntitle: b\n\n=== c\nText', ':1: the passage "a" holds no text'],
    ['Text\n=== a\nText', ':1: text before the first'],
    ['=== a\nText\n=== b\nText\n=== a\nText', ':5: the id "a" stands already at tests/golden/passages/a.md:1'],
  ])('%j', (source, message) => {
    expect(complaints(source).join('\n')).toContain(message);
  });

  test('an id twice in two files', () => {
    const [one, two] = ['b.md', 'c.md'].map((file) => parsePassages('=== a\nText', file, 'traps', THERAPIES).pages);
    expect(
      findDuplicates([...(one ?? []), ...(two ?? [])])
        .map(formatGoldProblem)
        .join(),
    ).toContain('c.md:1: the id "a" stands already at b.md:1');
  });
});

test('each line is a page, comments are none', () => {
  const { pages, problems } = parseLines('# yoga\n\n[Yoga](yoga) helps.\nA [yoga](joga) mat.\n', 'l.txt', THERAPIES);
  expect(pages.map(({ kind, line, blocks }) => [kind, line, blocks[0]?.text])).toEqual([
    ['lines', 3, 'Yoga helps.'],
    ['lines', 4, 'A yoga mat.'],
  ]);
  expect(problems.map(formatGoldProblem)).toEqual(['l.txt:4: "joga" in "[yoga](joga)" is no therapy of data/therapies']);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { noteFiles, notesAsMarkdown } from '@/domain/exchange/markdown';
import { anyNote, note } from './records';

const FULL = note(1, {
  text: '# My: "thought"\nwith a second line',
  therapy: 'yoga',
  page: { url: 'https://e.org/a', title: 'A <b>page</b>' },
  quote: { exact: '# not a heading\n1. nor a list', prefix: 'before ', suffix: '' },
  tags: ['a: b', 'c'],
});

test('facts as YAML, the sentence as quotation, the text as it is', () => {
  const [file] = noteFiles([FULL, note(2, { deleted: '2026-11-02T08:00:00.000Z' })]);
  expect(file?.name).toBe('2026-11-01 My thought.md');
  expect(file?.text.split('---\n')[2]).toBe('\n> \\# not a heading\n> \\1. nor a list\n\n# My: "thought"\nwith a second line\n');
  expect(parse(file?.text.split('---\n')[1] ?? '')).toMatchObject({
    therapy: 'yoga',
    page_title: 'A <b>page</b>',
    tags: ['a: b', 'c'],
    quote_prefix: 'before ',
  });
});

test('the facts of any note are read back by another reader of YAML', () => {
  fc.assert(
    fc.property(anyNote, (any) => {
      const living = { ...any, deleted: null };
      const text = noteFiles([living])[0]?.text ?? '';
      const end = text.indexOf('\n---\n', 3);
      expect(parse(text.slice(4, end + 1))).toMatchObject({
        id: any.id,
        created: any.created,
        ...(any.page === null ? {} : { page: any.page.url, page_title: any.page.title }),
        ...(any.quote === null ? {} : { quote: any.quote.exact }),
        ...(any.tags.length === 0 ? {} : { tags: any.tags }),
      });
      expect(text.slice(end + 5)).toContain(any.text.trimEnd());
    }),
    { numRuns: 500 },
  );
});

test('file names are safe everywhere and never the same', () => {
  const texts = ['a/b\\c:d*e?f"g<h>i|j', '...', '', 'CON', 'same', 'Same', 'SAME', '🙂'.repeat(100), '\ud800', '../../etc'];
  const names = noteFiles(texts.map((text, i) => note(i, { text }))).map(({ name }) => name);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(texts.length);
  for (const name of names) expect(name).toMatch(/^2026-11-01 [^\\/:*?"<>|\u0000-\u001f]{1,70}\.md$/u);
  expect(names.every((name) => name.isWellFormed())).toBe(true);
});

test('all in one, each under its heading', () => {
  const text = notesAsMarkdown([FULL, note(2)]);
  expect(text).toContain(
    '## My: "thought"\n\n- Written: 2026-11-01\n- Therapy: yoga\n- Page: A \\<b>page\\</b> <https://e.org/a>\n- Tags: a: b, c\n\n> \\# not',
  );
  expect(text).toContain('## Text 2\n\n- Written: 2026-11-01\n\nText 2\n');
});

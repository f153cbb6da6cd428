import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBlank, noteParts } from '@/domain/note/note-text';

const links = (text: string) => noteParts(text).flatMap((part) => (part.kind === 'link' ? [part] : []));

describe('web addresses in a note', () => {
  test.each([
    ['See https://example.org/a.', 'https://example.org/a'],
    ['(https://example.org/a)', 'https://example.org/a'],
    ['https://example.org/a_(b)', 'https://example.org/a_(b)'],
    ['<https://example.org/a>', 'https://example.org/a'],
    ['"HTTP://Example.org/a"', 'HTTP://Example.org/a'],
    ['https://example.org/a?b=c&d=1#e, and more', 'https://example.org/a?b=c&d=1#e'],
    ['one\nhttps://example.org\ntwo', 'https://example.org'],
  ])('%j holds %s', (text, shown) => {
    expect(links(text).map((link) => link.text)).toEqual([shown]);
  });

  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'example.org',
    'https://',
    'http://[',
    'xhttps://example.org',
    'mailto:a@example.org',
  ])('%s is no link', (text) => {
    expect(links(text)).toEqual([]);
  });
});

test('joined, the parts are the note, and every link is http or https', () => {
  const piece = fc.oneof(
    fc.webUrl({ withFragments: true, withQueryParameters: true }),
    fc.string(),
    fc.constantFrom('javascript:', 'https://', ' ', '\n', ')', '.', 'HTTP://a'),
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const text = pieces.join('');
      expect(
        noteParts(text)
          .map((part) => part.text)
          .join(''),
      ).toBe(text);
      for (const { href } of links(text)) expect(href).toMatch(/^https?:\/\//);
    }),
  );
});

test('white space alone is blank', () => {
  expect(['', ' \n\t\u00a0'].map(isBlank)).toEqual([true, true]);
  expect(isBlank(' a ')).toBe(false);
});

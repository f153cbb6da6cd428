import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonicalJson } from '@/domain/exchange/canonical';
import { importErrorWords } from '@/domain/exchange/import-error';
import { planMerge } from '@/domain/exchange/plan-merge';
import { readImport } from '@/domain/exchange/read-import';
import { bookmark, bytesOf, frozen, note, PORTS } from './records';

async function read(text: string) {
  const result = await readImport(bytesOf(text), PORTS);
  if (!result.ok) throw new Error(importErrorWords(result.error).title);
  return result.value;
}

describe('each format is known by what stands in it', () => {
  test.each([
    ['ris', 'TY  - JOUR\r\nTI  - One\r\nER  - \r\n'],
    ['ris', '\ufeffTY  - JOUR\nTI  - One\nER  -\n'],
    ['bibtex', 'A comment before.\n@article{a, title = {One}}'],
    ['csl-json', '[{"id":"a","type":"book","title":"One"}]'],
    ['csl-json', '  {"type":"book","title":"One"}'],
    ['hypothesis', '{"total":1,"rows":[{"id":"x","uri":"https://e.org/","text":"One","target":[]}]}'],
    ['bookmarks', '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><p><DT><A HREF="https://e.org/">One</A></DL>'],
  ])('%s', async (format, text) => {
    const { format: found, notes, bookmarks } = await read(text);
    expect(found).toBe(format);
    expect(notes.length + bookmarks.length).toBe(1);
  });
});

test('a note of a reference becomes a note tied to it', async () => {
  const { notes, bookmarks } = await read(
    'TY  - JOUR\nTI  - One\nUR  - https://e.org/\nN1  - My thought\nN1  - PMID: 12\nKW  - pain\nER  - \n',
  );
  expect(bookmarks[0]).toMatchObject({ source: { PMID: '12' }, tags: ['pain'] });
  expect(notes).toMatchObject([{ text: 'My thought', sources: [bookmarks[0]?.id], page: { url: 'https://e.org/', title: 'One' } }]);
});

/** Twenty-five ways to be no good, twenty times each. */
const JUNK: Record<string, (n: number) => string | Uint8Array<ArrayBuffer>> = {
  empty: (n) => (n === 0 ? '' : ' \n'.repeat(n)),
  'no known kind': (n) => `Dear diary, day ${n}.\n`,
  'random bytes': (n) => Uint8Array.from(fc.sample(fc.uint8Array({ minLength: 50, maxLength: 400 }), { numRuns: 1, seed: n })[0] ?? []),
  'zero bytes': (n) => new Uint8Array(n + 1),
  'a program': (n) => Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, n, 0, 0]),
  'a picture': (n) => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, n]),
  'a zip file': (n) => Uint8Array.from([0x50, 0x4b, 3, 4, n, 0, 0, 0]),
  'JSON cut off': (n) => '[{"type":"book","title":"One two three four five"}]'.slice(0, 2 + n),
  'JSON of another kind': (n) => JSON.stringify({ users: [n] }),
  'a number': (n) => `${n}e308`,
  'a JSON text': (n) => JSON.stringify(`text ${n}`),
  'NaN in JSON': (n) => `[{"type":"book","title":NaN,"n":${n}}]`,
  'an empty list': (n) => `[${' '.repeat(n)}]`,
  'a list of lists': (n) => `[${'['.repeat(n)}${']'.repeat(n)}]`,
  'very deep JSON': (n) => `${'['.repeat(10_000 + n)}${']'.repeat(10_000 + n)}`,
  'deep items': (n) => `[{"type":"book","title":"One","more":${'['.repeat(9 + n)}${']'.repeat(9 + n)}}]`,
  'items without title': (n) => JSON.stringify(Array.from({ length: n + 1 }, () => ({ type: 'book', author: [] }))),
  'items with keys of JavaScript': (n) =>
    `[{"type":"book","title":"One ${n}","__proto__":{"polluted":true}},{"type":"book","constructor":{},"title":"a"}]`,
  'items that are too large': (n) => JSON.stringify([{ type: 'book', title: 'x'.repeat(300_000 + n) }]),
  'annotations of nothing': (n) =>
    JSON.stringify({ rows: Array.from({ length: n + 1 }, () => ({ uri: 'https://e.org', text: ' ', target: [] })) }),
  'a web page': (n) => `<!DOCTYPE html><html><body><p>${n}</p></body></html>`,
  'bookmarks of scripts': (n) => `<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="javascript:alert(${n})">x</A></DL>`,
  'RIS without a reference': (n) => `TY  - JOUR\nVL  - ${n}\nER  - \n`,
  'BibTeX that never closes': (n) => `@article{key${n}, title = {One`,
  'BibTeX without a title': (n) => `@article{key${n}, volume = {1}}`,
};

describe('500 malformed files', () => {
  const mine = frozen({ notes: [note(1), note(2)], bookmarks: [bookmark(3)] });
  const before = canonicalJson(mine);

  test('there are 25 kinds', () => {
    expect(Object.keys(JUNK)).toHaveLength(25);
  });

  test.each(Object.entries(JUNK))('%s: 20 refused with place and remedy, nothing handed on', async (_, make) => {
    for (let n = 0; n < 20; n += 1) {
      const made = make(n);
      const result = await readImport(typeof made === 'string' ? bytesOf(made) : made, PORTS);
      if (result.ok) throw new Error(`It was accepted: ${JSON.stringify(result.value)}`);
      const { title, text } = importErrorWords(result.error);
      expect(title).toMatch(/line [\d,]+|the whole file|the file|The beginning/i);
      expect(text).toMatch(/^Nothing was changed\. [A-Z]/);
    }
    expect(canonicalJson(mine)).toBe(before);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  test('a file of 64 MB and a byte is refused before it is read', async () => {
    const start = performance.now();
    const result = await readImport(new Uint8Array(64 * 1_024 * 1_024 + 1).fill(32), PORTS);
    expect(result).toMatchObject({ ok: false, error: { reason: 'too-large' } });
    expect(performance.now() - start).toBeLessThan(2_000);
  });
});

test('every format imported twice changes nothing the second time', async () => {
  const files = [
    'TY  - JOUR\nTI  - Yoga for low-back pain\nPY  - 2020\nN1  - Mine\nKW  - a\nER  - \n',
    '@article{a, title={Massage for neck pain}, year=2019, doi={10.1000/x}, annote={Mine too}}',
    '[{"id":"a","type":"book","title":"Balneotherapy explained","issued":{"date-parts":[[2011]]}}]',
    '{"rows":[{"id":"x","uri":"https://e.org/","text":"One","tags":["t"],"created":"2020-01-01T00:00:00Z","target":[]}]}',
    '<!DOCTYPE NETSCAPE-Bookmark-file-1>\n<DL><DT><A HREF="https://e.org/" ADD_DATE="1600000000">One</A><DD>Why</DL>',
  ];
  let mine: Parameters<typeof planMerge>[0] = { notes: [], bookmarks: [] };
  for (const file of [...files, ...files]) {
    const later = { ...PORTS, now: `2026-11-27T${String(mine.notes.length + 10)}:00:00.000Z` };
    const result = await readImport(bytesOf(file), later);
    if (!result.ok) throw new Error(importErrorWords(result.error).title);
    const plan = await planMerge(mine, result.value, later);
    expect(plan.notes.changed.length + plan.bookmarks.changed.length + plan.notes.conflicts.length).toBe(0);
    mine = { notes: [...mine.notes, ...plan.notes.added], bookmarks: [...mine.bookmarks, ...plan.bookmarks.added] };
  }
  expect([mine.notes.length, mine.bookmarks.length]).toEqual([4, 4]);
});

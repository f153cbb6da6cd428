import fc from 'fast-check';
import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import { sourceFromPage } from '@/domain/source/from-page';
import { rawSourceSchema } from '@/domain/source/raw-source';
import { sourceSchema } from '@/domain/source/source';
import { HOSTILE_HEADS, PLAIN_HEADS, rawSource } from './heads';

const TODAY = '2026-11-23';

describe.each([
  ['plain', PLAIN_HEADS],
  ['hostile', HOSTILE_HEADS],
])('%s heads', (_, heads) => {
  test.each(heads)('$name', ({ raw, expected, absent = [] }) => {
    expect(v.is(rawSourceSchema, raw)).toBe(true);
    const source = sourceFromPage(raw, TODAY);
    expect(source).toMatchObject({ ok: true, value: { accessed: TODAY, ...expected } });
    const value = source.ok ? source.value : {};
    expect(v.is(sourceSchema, value)).toBe(true);
    for (const key of absent) expect(value).not.toHaveProperty(key);
    expect(Object.prototype).not.toHaveProperty('polluted');
  });
});

test('there are enough of them', () => {
  expect(PLAIN_HEADS.length + HOSTILE_HEADS.length).toBeGreaterThanOrEqual(40);
});

test.each(['javascript:alert(1)', 'data:text/html,x', 'file:///etc/passwd', 'about:blank', 'chrome://settings', ''])(
  'a page at %j is refused',
  (url) => {
    expect(sourceFromPage(rawSource({ url }), TODAY)).toEqual({ ok: false, error: 'address' });
  },
);

describe('10,000 authors', () => {
  const names = [...Array(10_000).keys()].map((n) => `Roe${n}, Jane`);

  test.each([
    ['in JSON-LD', rawSource({ jsonLd: [JSON.stringify({ '@type': 'ScholarlyArticle', author: names })] })],
    ['in tags', rawSource({ meta: names.map((name): [string, string] => ['citation_author', name]) })],
    ['in one tag', rawSource({ meta: [['citation_authors', names.join('; ')]] })],
  ])('%s are cut short with "and others", and fast', (_, raw) => {
    const started = performance.now();
    const source = sourceFromPage(raw, TODAY);
    expect(performance.now() - started).toBeLessThan(500);
    const authors = source.ok ? source.value.author : [];
    expect(authors.length).toBeLessThanOrEqual(201);
    expect(authors[0]).toEqual({ family: 'Roe0', given: 'Jane' });
    expect(authors.at(-1)).toEqual({ literal: 'and others' });
  });
});

test('whatever a page says, the answer has its shape and its address is of the web', () => {
  const name = fc.constantFrom(
    'citation_title',
    'citation_author',
    'citation_doi',
    'citation_pmid',
    'citation_date',
    'dc.creator',
    'og:site_name',
    'og:title',
    'citation_journal_title',
  );
  const raw = fc.record({
    url: fc.webUrl(),
    title: fc.string({ unit: 'binary', maxLength: 50 }),
    language: fc.constant('en'),
    canonical: fc.oneof(fc.webUrl(), fc.string(), fc.constant('javascript:alert(1)')),
    meta: fc.array(fc.tuple(name, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 12 }),
    jsonLd: fc.array(fc.oneof(fc.json(), fc.string()), { maxLength: 3 }),
  });
  fc.assert(
    fc.property(raw, (given) => {
      const source = sourceFromPage(given, TODAY);
      const value = source.ok ? source.value : null;
      expect(v.is(sourceSchema, value)).toBe(true);
      expect(value?.URL).toMatch(/^https?:\/\//);
      expect(value?.title).not.toBe('');
    }),
    { numRuns: 300 },
  );
});

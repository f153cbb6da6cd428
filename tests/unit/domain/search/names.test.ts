import fc from 'fast-check';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toArticles, toConditionSearch } from '@/data/build/project';
import { readKnowledge } from '@/data/build/read-knowledge';
import { createNameSearch, searchTogether, type Named } from '@/domain/search/names';

const { knowledge } = await readKnowledge(join(import.meta.dirname, '../../../../data'));
const articles = toArticles(knowledge);
const search = createNameSearch(articles);
const first = (query: string) => search(query)[0]?.id;

describe('over the names of all therapies', () => {
  test.each([
    ['myofascial release', 'myofascial-release'],
    ['myofacial', 'myofascial-release'],
    ['myofasical relaese', 'myofascial-release'],
    ['MFR', 'myofascial-release'],
    ['mfr', 'myofascial-release'],
    ['ear seeds', 'auricular-acupressure'],
    ['ear-seed', 'auricular-acupressure'],
    ['balneo', 'balneotherapy'],
    ['chiropractor', 'chiropractic'],
    ['yog', 'yoga'],
    ['accupuncture', 'acupuncture'],
    ['occupational', 'occupational-therapy'],
    ['craniosacral', 'craniosacral-therapy'],
    ['  Foam   Rolling ', 'foam-rolling'],
  ])('%s finds %s first', (query, id) => {
    expect(first(query)).toBe(id);
  });

  test.each(['', '   ', '-', '???', 'qqqqqq', 'quarterly report', 'x'.repeat(5_000)])('%j finds nothing', (query) => {
    expect(search(query)).toEqual([]);
  });

  test('every name finds its therapy among the first three', () => {
    const missed = articles.flatMap(({ id, name, names }) =>
      [name, ...names].filter(
        (each) =>
          !search(each)
            .slice(0, 3)
            .some((hit) => hit.id === id),
      ),
    );
    expect(missed).toEqual([]);
  });

  test.each(['yoag', 'acupunctrue', 'reikki', 'mindfullness', 'chiropracter', 'hydroterapy'])(
    '%s finds what it was meant to be',
    (query) => {
      const meant = {
        yoag: 'yoga',
        acupunctrue: 'acupuncture',
        reikki: 'reiki',
        mindfullness: 'mindfulness',
        chiropracter: 'chiropractic',
        hydroterapy: 'hydrotherapy',
      }[query];
      expect(
        search(query)
          .slice(0, 3)
          .some(({ id }) => id.startsWith(meant ?? '-')),
      ).toBe(true);
    },
  );
});

describe('over the names of conditions with findings', () => {
  const findConditions = createNameSearch(toConditionSearch(knowledge));

  test.each([
    ['back pain', 'back-pain'],
    ['lumbago', 'low-back-pain'],
    ['LBP', 'low-back-pain'],
    ['lower back pain', 'low-back-pain'],
    ['neck pian', 'neck-pain'],
    ['hypertension', 'high-blood-pressure'],
    ['ibs', 'irritable-bowel-syndrome'],
    ['parkinsons', 'parkinsons-disease'],
    ['insomina', 'insomnia'],
  ])('%s finds %s first', (query, id) => {
    expect(findConditions(query)[0]?.id).toBe(id);
  });

  test('what only looks like a name is left out where another search holds the name itself', () => {
    const together = (query: string) => searchTogether(query, [search, findConditions]).map((hits) => hits.map(({ id }) => id));
    expect(findConditions('music').length).toBeGreaterThan(0);
    expect(findConditions('music', false)).toEqual([]);
    expect(together('music')).toEqual([['music-therapy'], []]);
    expect(together('lower back pain')).toEqual([[], expect.arrayContaining(['low-back-pain'])]);
    expect(together('neck pian').flat()).toContain('neck-pain');
    expect(together('myofasical relaese').flat()).toContain('myofascial-release');
    expect(together('quarterly report')).toEqual([[], []]);
  });

  test('costs little more than looking for the letters as typed, although no name holds them', () => {
    const texts = toConditionSearch(knowledge).flatMap(({ name, names }) => [name, ...names]);
    const queries = articles.slice(0, 40).map(({ name }) => `${name}x`);
    const timeOf = (act: (query: string) => unknown) => {
      const rounds = [1, 2, 3].map(() => {
        const started = performance.now();
        queries.forEach(act);
        return performance.now() - started;
      });
      return Math.min(...rounds);
    };
    const plain = timeOf((query) => texts.filter((text) => text.normalize('NFKD').toLowerCase().includes(query)));
    expect(timeOf(findConditions) / plain).toBeLessThan(10);
  });
});

const made: readonly Named[] = [
  { id: 'a', name: 'Example therapy', names: ['EXT', 'Méthode d’exemple'] },
  { id: 'b', name: 'Therapy of examples', names: [] },
  { id: 'c', name: 'Counterexample', names: ['example'] },
];

describe('over made-up names', () => {
  const find = createNameSearch(made);

  test('the exact name comes before a beginning, that before a part', () => {
    expect(find('example').map(({ id }) => id)).toEqual(['c', 'a', 'b']);
  });

  test('says which other name was meant', () => {
    expect(find('ext')[0]).toEqual({ id: 'a', matched: 'EXT' });
    expect(find('methode dexemple')[0]).toEqual({ id: 'a', matched: 'Méthode d’exemple' });
    expect(find('example therapy')[0]).toEqual({ id: 'a', matched: null });
  });

  test('each therapy comes once, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), (query) => {
        const ids = find(query).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
    );
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readJsonLd } from '@/domain/source/json-ld';

const read = (...data: readonly unknown[]) => readJsonLd(data.map((each) => JSON.stringify(each)));

const ARTICLE = {
  '@context': 'https://schema.org',
  '@type': 'NewsArticle',
  headline: 'A title',
  datePublished: '2021-04-30',
  author: { '@type': 'Person', name: 'Jane Roe' },
};

describe('the article is found', () => {
  test.each([
    ['as an object', ARTICLE],
    ['in an array', [{ '@type': 'Organization', name: 'X' }, ARTICLE]],
    ['in a graph', { '@graph': [{ '@type': 'WebSite', name: 'X' }, ARTICLE] }],
    ['in an array of graphs', [{ '@graph': [ARTICLE] }]],
    ['as the main entity', { '@type': 'ItemPage', mainEntity: ARTICLE }],
    ['with several types', { ...ARTICLE, '@type': ['Thing', 'NewsArticle'] }],
    ['with a full type', { ...ARTICLE, '@type': 'https://schema.org/NewsArticle' }],
  ])('%s', (_, data) => {
    expect(read(data)).toMatchObject({
      titles: ['A title'],
      people: [{ family: 'Roe', given: 'Jane' }],
      dates: ['2021-04-30'],
      isScholarly: false,
    });
  });

  test('a scholarly one before any other', () => {
    expect(read(ARTICLE, { '@type': 'ScholarlyArticle', name: 'The paper' })).toMatchObject({ titles: ['The paper'], isScholarly: true });
  });

  test('although another script is broken', () => {
    expect(readJsonLd(['{"@type": "NewsArticle", ', JSON.stringify(ARTICLE)])?.titles).toEqual(['A title']);
  });

  test('although its strings hold line breaks', () => {
    expect(readJsonLd(['{"@type":"NewsArticle","headline":"A\n  title"}'])?.titles).toEqual(['A title']);
  });
});

describe('authors', () => {
  const people = (author: unknown) => read({ ...ARTICLE, author })?.people;

  test.each([
    ['a string', 'Jane Roe', [{ family: 'Roe', given: 'Jane' }]],
    [
      'a list of strings',
      ['Jane Roe', 'Poe, John'],
      [
        { family: 'Roe', given: 'Jane' },
        { family: 'Poe', given: 'John' },
      ],
    ],
    ['parts', { familyName: 'Roe', givenName: 'Jane' }, [{ family: 'Roe', given: 'Jane' }]],
    ['a group', [{ '@type': 'Organization', name: 'Roe and Poe' }], [{ literal: 'Roe and Poe' }]],
    ['a list of names in one', { name: ['Jane Roe'] }, [{ family: 'Roe', given: 'Jane' }]],
    ['nonsense', [null, 7, [], { name: {} }], []],
  ])('as %s', (_, author, expected) => {
    expect(people(author)).toEqual(expected);
  });

  test('named by reference within the graph', () => {
    const graph = {
      '@graph': [
        { ...ARTICLE, author: { '@id': '#jane' } },
        { '@type': 'Person', '@id': '#jane', name: 'Jane Roe' },
      ],
    };
    expect(read(graph)?.people).toEqual([{ family: 'Roe', given: 'Jane' }]);
  });
});

test('the journal is the outermost part', () => {
  const isPartOf = {
    '@type': 'PublicationIssue',
    issueNumber: '2',
    isPartOf: { '@type': 'PublicationVolume', isPartOf: { '@type': 'Periodical', name: 'Journal of Examples' } },
  };
  expect(read({ '@type': 'ScholarlyArticle', headline: 'x', isPartOf })?.journals).toEqual(['Journal of Examples']);
  expect(read({ '@type': 'WebPage', name: 'x', isPartOf: { '@type': 'WebSite', name: 'Site' } })?.journals).toEqual([]);
});

test('identifiers are handed over with their kind', () => {
  const identifier = [{ '@type': 'PropertyValue', propertyID: 'DOI', value: '10.5555/1' }, '10.5555/2'];
  expect(read({ '@type': 'ScholarlyArticle', identifier })?.identifiers).toEqual([
    { kind: 'doi', value: '10.5555/1' },
    { kind: '', value: '10.5555/2' },
  ]);
});

test('a circle of parts comes to an end', () => {
  const deep = (depth: number): unknown =>
    depth === 0 ? { '@type': 'Periodical', name: 'Deep' } : { '@type': 'PublicationIssue', isPartOf: deep(depth - 1) };
  expect(read({ '@type': 'ScholarlyArticle', name: 'x', isPartOf: deep(1_000) })?.journals).toEqual([]);
});

test('no article, no answer', () => {
  expect(readJsonLd([])).toBeNull();
  expect(readJsonLd(['', 'null', '7', '"text"', '[]', '{}', '{"@type":"Recipe"}'])).toBeNull();
});

test('nothing that is JSON, and nothing that is not, makes it throw', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), fc.jsonValue(), (text, value) => {
      readJsonLd([text]);
      expect(() =>
        read({
          '@type': 'NewsArticle',
          headline: value,
          author: value,
          isPartOf: value,
          identifier: value,
          datePublished: value,
          '@graph': value,
        }),
      ).not.toThrow();
    }),
  );
});

import { expect, test } from 'vitest';
import { identifierLines, takeIdentifiers } from '@/domain/exchange/identifiers';

const ALL = { PMID: '123', PMCID: 'PMC77', arXiv: '2101.00001v2', NCT: 'NCT01234567', PROSPERO: 'CRD42020123456' };

test.each(['\n', '; '])('all identifiers, joined by %j, come back', (joint) => {
  expect(takeIdentifiers(identifierLines(ALL).join(joint))).toEqual({ ids: ALL, rest: '' });
});

test('only the named ones, only those it has', () => {
  expect(identifierLines(ALL, ['NCT'])).toEqual(['NCT: NCT01234567']);
  expect(identifierLines({ PMID: '1', arXiv: '' })).toEqual(['PMID: 1']);
});

test.each([
  ['PMID: abc', {}, 'PMID: abc'],
  ['Read on PMID: 123', {}, 'Read on PMID: 123'],
  ['PMID: 1\nMine; and more\nPMID: 2', { PMID: '1' }, 'Mine; and more\nPMID: 2'],
  ['pmid: 5', { PMID: '5' }, ''],
  ['one; two', {}, 'one; two'],
])('%j', (text, ids, rest) => {
  expect(takeIdentifiers(text)).toEqual({ ids, rest });
});

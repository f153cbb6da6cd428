import { expect, test } from 'vitest';
import { parsePmid, pmidInAddress } from '@/domain/source/pmid';

test.each([
  ['34567890', '34567890'],
  ['PMID: 123', '123'],
  ['0123', null],
  ['12a', null],
  ['1234567890', null],
  ['', null],
])('%s is %s', (text, pmid) => {
  expect(parsePmid(text)).toBe(pmid);
});

test.each([
  ['https://pubmed.ncbi.nlm.nih.gov/34567890/', '34567890'],
  ['https://pubmed.ncbi.nlm.nih.gov/34567890/?from=x#abstract', '34567890'],
  ['https://www.ncbi.nlm.nih.gov/pubmed/34567890', '34567890'],
  ['https://pubmed.ncbi.nlm.nih.gov/?term=yoga', null],
  ['https://example.org/pubmed/34567890', null],
  ['https://pubmed.ncbi.nlm.nih.gov.example.org/34567890', null],
  ['nonsense', null],
])('the address %s names %s', (url, pmid) => {
  expect(pmidInAddress(url)).toBe(pmid);
});

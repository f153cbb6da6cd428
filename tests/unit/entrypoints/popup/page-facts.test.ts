import { describe, expect, test } from 'vitest';
import { addressOf, conditionsOf, mentionsOf, originOf } from '@/entrypoints/popup/page-facts';
import type { PageState } from '@/entrypoints/popup/use-page';
import { rawSource } from '../../domain/source/heads';

const quote = { exact: 'Yoga is named here.', prefix: '', suffix: '' };
const tab = { id: 7, url: 'https://www.example.org/a', title: 'A page', isLoading: false };
const report = (url = 'https://www.example.org/a', given = quote, tabUrl = tab.url): PageState => ({
  kind: 'report',
  tab: { ...tab, url: tabUrl },
  report: {
    state: 'ready',
    partial: false,
    source: rawSource({ url, title: 'A\u202E page' }),
    found: [{ therapy: 'yoga', count: 3, conditions: ['back-pain'], quote: given }],
  },
});

describe('the address', () => {
  test('is the browser’s word, not the page’s', () => {
    expect(addressOf(report('https://bank.example/'))).toBe('https://www.example.org/a');
  });

  test('is the page’s where the browser does not tell', () => {
    expect(addressOf(report('https://example.org/b', quote, ''))).toBe('https://example.org/b');
  });

  test('is empty for pages that are not of the web', () => {
    expect(addressOf({ kind: 'unreadable', tab: { ...tab, url: 'chrome://settings' } })).toBe('');
    expect(addressOf({ kind: 'closed', tab: null })).toBe('');
  });
});

test('what the page says of a therapy', () => {
  expect([conditionsOf(report(), 'yoga'), mentionsOf(report(), 'yoga')]).toEqual([['back-pain'], 3]);
  expect([conditionsOf(report(), 'massage-therapy'), mentionsOf(report(), 'massage-therapy')]).toEqual([[], 0]);
});

describe('where a note is written from', () => {
  test('the page and the sentence, the title without control characters', () => {
    expect(originOf(report(), 'yoga')).toEqual({ page: { url: 'https://www.example.org/a', title: 'A page' }, quote });
  });

  test('no sentence where there is none', () => {
    expect(originOf(report(undefined, { ...quote, exact: ' ' }), 'yoga').quote).toBeNull();
  });

  test('nowhere, where the therapy does not stand on the page', () => {
    expect(originOf(report(), 'massage-therapy')).toEqual({ page: null, quote: null });
  });
});

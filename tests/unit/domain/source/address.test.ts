import { describe, expect, test } from 'vitest';
import { comparableAddress, hostOf, pageAddress, webAddress } from '@/domain/source/address';

describe('an address of the web', () => {
  test.each([
    ['https://example.org/a?b=c#d', 'https://example.org/a?b=c'],
    ['https://user:secret@example.org/a', 'https://example.org/a'],
    ['HTTPS://EXAMPLE.org/A', 'https://example.org/A'],
    ['https://example.org/#/route', 'https://example.org/#/route'],
    ['http://127.0.0.1:8080/a', 'http://127.0.0.1:8080/a'],
  ])('%s is kept as %s', (url, kept) => {
    expect(webAddress(url)).toBe(kept);
  });

  test.each([
    'javascript:alert(1)',
    ' javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'java\nscript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    'about:blank',
    'blob:https://example.org/1',
    'chrome://settings',
    '',
    'example.org',
    '//example.org',
  ])('%j is refused', (url) => {
    expect(webAddress(url)).toBeNull();
  });
});

describe('the address of a page', () => {
  const own = 'https://www.example.org/a?utm_source=x';

  test.each([
    ['https://example.org/a', 'https://example.org/a'],
    ['/a', 'https://www.example.org/a'],
    ['https://evil.example/a', own],
    ['javascript:alert(1)', own],
    ['data:text/html,x', own],
    ['https://www.example.org/', own],
    ['', own],
    ['http://[', own],
  ])('that declares %s is %s', (canonical, expected) => {
    expect(pageAddress(own, canonical)).toBe(expected);
  });

  test('of the front page may be the front page', () => {
    expect(pageAddress('https://example.org/?a=1', 'https://example.org/')).toBe('https://example.org/');
  });

  test('is refused where the page is not of the web', () => {
    expect(pageAddress('javascript:alert(1)', 'https://example.org/')).toBeNull();
  });
});

test('two addresses of one page compare equal', () => {
  const same = ['https://www.example.org/a/?utm_source=x&utm_medium=y#top', 'http://example.org/a', 'https://example.org/a?fbclid=1'];
  expect(new Set(same.map(comparableAddress))).toEqual(new Set(['example.org/a']));
  expect(comparableAddress('https://example.org/a?id=1')).not.toBe(comparableAddress('https://example.org/a?id=2'));
  expect(comparableAddress('nonsense')).toBe('nonsense');
});

test('the host without www', () => {
  expect([hostOf('https://www.example.org/a'), hostOf('nonsense')]).toEqual(['example.org', '']);
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isOnAt, parseSettings, siteOf } from '@/domain/settings/settings';

const DEFAULTS = { marks: 'section', hoverDelay: 300, offSites: [], changesSeen: null };

describe('stored settings', () => {
  test.each([
    undefined,
    null,
    7,
    'text',
    [],
    {},
    { marks: 'loud', hoverDelay: '300', offSites: 'example.org' },
    { hoverDelay: Number.NaN },
    { hoverDelay: -1 },
    { hoverDelay: 1e9 },
    { changesSeen: 'yesterday' },
  ])('%j becomes the defaults', (stored) => {
    expect(parseSettings(stored)).toEqual(DEFAULTS);
  });

  test('keep what is sound beside what is damaged', () => {
    expect(parseSettings({ marks: 'none', hoverDelay: null, offSites: ['a.example', 7, null, '', 'b.example', 'a.example'] })).toEqual({
      marks: 'none',
      hoverDelay: 300,
      offSites: ['a.example', 'b.example'],
      changesSeen: null,
    });
  });

  test('are always repaired to something that is read back the same', () => {
    const loose = fc.record(
      { marks: fc.jsonValue(), hoverDelay: fc.jsonValue(), offSites: fc.jsonValue(), changesSeen: fc.jsonValue() },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.jsonValue(), loose), (stored) => {
        const settings = parseSettings(stored);
        expect(parseSettings(settings)).toEqual(settings);
        expect(['section', 'every', 'none']).toContain(settings.marks);
        expect(settings.hoverDelay >= 0 && settings.hoverDelay <= 1_000).toBe(true);
      }),
    );
  });
});

test.each([
  ['https://www.example.org/a', 'example.org'],
  ['http://example.org:8080/', 'example.org'],
  ['https://sub.example.org/', 'sub.example.org'],
  ['about:blank', ''],
  ['nonsense', ''],
])('the site of %s is %j', (url, site) => {
  expect(siteOf(url)).toBe(site);
});

test('a site that is off is off with and without www, and no other is', () => {
  const settings = parseSettings({ offSites: ['example.org'] });
  expect(isOnAt(settings, 'https://www.example.org/a')).toBe(false);
  expect(isOnAt(settings, 'https://sub.example.org/a')).toBe(true);
  expect(isOnAt(settings, 'about:blank')).toBe(true);
});

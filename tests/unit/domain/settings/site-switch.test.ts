import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isOnAt, parseSettings } from '@/domain/settings/settings';
import { switchSite } from '@/domain/settings/site-switch';

const START = parseSettings({ marks: 'every', offSites: ['b.example'] });

test('switches one site and nothing else', () => {
  const off = switchSite(START, 'a.example', false);
  expect(off).toEqual({ ...START, offSites: ['a.example', 'b.example'] });
  expect(switchSite(off, 'a.example', true)).toEqual(START);
  expect(START.offSites).toEqual(['b.example']);
});

test('an address without a site switches nothing', () => {
  expect(switchSite(START, '', false)).toEqual(START);
});

test('whatever was done before, the last word holds, and twice is once', () => {
  const site = fc.constantFrom('a.example', 'b.example', 'c.example');
  fc.assert(
    fc.property(fc.array(fc.tuple(site, fc.boolean())), site, fc.boolean(), (steps, last, isOn) => {
      const before = steps.reduce((settings, [each, on]) => switchSite(settings, each, on), START);
      const after = switchSite(before, last, isOn);
      expect(isOnAt(after, `https://${last}/`)).toBe(isOn);
      expect(switchSite(after, last, isOn)).toEqual(after);
    }),
  );
});

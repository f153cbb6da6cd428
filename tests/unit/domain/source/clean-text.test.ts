import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText } from '@/domain/source/clean-text';

test.each([
  ['  Two\n lines\tand  spaces ', 'Two lines and spaces'],
  ['Bell\u0007 and nul\u0000', 'Bell and nul'],
  ['abc\u202Egpj.exe', 'abcgpj.exe'],
  ['soft\u00ADhyphen, zero\u200Bwidth, \uFEFFmark', 'softhyphen, zerowidth, mark'],
  ['Effects of <i>Lavandula</i> on H<sub>2</sub>O', 'Effects of Lavandula on H2O'],
  ['Pain &amp; function: the patient&#8217;s view &#x2014; a trial', 'Pain & function: the patient’s view — a trial'],
  ['Twice: &amp;lt;b&amp;gt;', 'Twice: &lt;b&gt;'],
  ['5 < 6 and 7 > 6', '5 < 6 and 7 > 6'],
  ['&#xD800;&#0;&#99999999;', '&#99999999;'],
  ['cafe\u0301', 'café'],
])('%j becomes %j', (raw, clean) => {
  expect(cleanText(raw, 100)).toBe(clean);
});

test('is cut at the limit, never inside a character', () => {
  expect(cleanText('ab😀', 3)).toBe('ab');
  expect(cleanText('abc def', 4)).toBe('abc');
});

test('whatever comes in, one line of at most the limit comes out', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), fc.integer({ min: 1, max: 100 }), (raw, limit) => {
      const clean = cleanText(raw, limit);
      expect(clean.length).toBeLessThanOrEqual(limit);
      expect(clean).not.toMatch(/[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
      expect(clean).toBe(clean.trim());
    }),
  );
});

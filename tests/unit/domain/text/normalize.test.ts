import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, originalOffset } from '@/domain/text/normalize';

describe('normalizeText', () => {
  it.each([
    ['plain ASCII stays', 'Massage, yoga.', 'Massage, yoga.'],
    ['curly apostrophe', 'patient’s', "patient's"],
    ['modifier apostrophe', 'patientʼs', "patient's"],
    ['non-breaking hyphen', 'self‑hypnosis', 'self-hypnosis'],
    ['en dash', 'trigger–point', 'trigger-point'],
    ['minus sign', 'trigger−point', 'trigger-point'],
    ['no-break space', 'ear\u00a0seeds', 'ear seeds'],
    ['thin space', 'ear\u2009seeds', 'ear seeds'],
    ['soft hyphen', 'balneo\u00adtherapy', 'balneotherapy'],
    ['zero-width space and joiners', 'ac\u200bu\u200cpunc\u200dture', 'acupuncture'],
    ['word joiner and BOM', 'yo\u2060ga\ufeff', 'yoga'],
    ['combining accent', 'me\u0301decine', 'medecine'],
    ['precomposed accent', 'médecine', 'medecine'],
    ['ligature', 're\ufb02exology', 'reflexology'],
    ['full width', '\uff39\uff2f\uff27\uff21', 'YOGA'],
    ['quotation marks become spaces', '“yoga”', ' yoga '],
    ['ellipsis becomes a space', 'yoga…', 'yoga '],
  ])('%s', (_, original, expected) => {
    expect(normalizeText(original).text).toBe(expected);
  });

  it('maps each place back to the character it came from', () => {
    const original = 'a ba\u00adl\u00e9 \ufb02ex';
    const normalized = normalizeText(original);
    const at = normalized.text.indexOf('flex');
    expect(original.slice(originalOffset(normalized, at))).toBe('\ufb02ex');
    expect(originalOffset(normalized, normalized.text.length)).toBe(original.length);
  });

  it('never maps backwards and never beyond the end, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (original) => {
        const normalized = normalizeText(original);
        let last = 0;
        for (let i = 0; i <= normalized.text.length; i++) {
          const offset = originalOffset(normalized, i);
          if (offset < last || offset > original.length) return false;
          last = offset;
        }
        return true;
      }),
      { numRuns: 1_000 },
    );
  });

  it('leaves nothing to fold a second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 100 }), (original) => {
        const once = normalizeText(original).text;
        return normalizeText(once).text === once;
      }),
      { numRuns: 1_000 },
    );
  });
});

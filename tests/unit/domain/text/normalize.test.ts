import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { normalizeText, originalOffset, withoutUnseen } from '@/domain/text/normalize';

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
    ['the right sign of Wade-Giles', 't\u02bbai chi', "t'ai chi"],
    ['acute accent as an apostrophe', 'patient\u00b4s', "patient's"],
    ['joined letters', 'hom\u0153opathy, orthop\u00e6dic, \u01e3', 'homoeopathy, orthopaedic, ae'],
    ['trade marks become spaces', 'Reiki\u2122 \u2120', 'Reiki   '],
    ['emoji become spaces', '\ud83d\ude00yoga\ud83e\uddd8', ' yoga '],
    ['letters beyond the basic plane stay', '\ud801\udc00yoga', '\ud801\udc00yoga'],
    ['variation selectors', 'yoga\u2764\ufe0f', 'yoga '],
    ['kana, Han, Hangul and Thai become spaces', '\u306eyoga\u6cbb\ub294yoga\u0e01', ' yoga  yoga '],
    ['Cyrillic and Arabic letters stay', '\u044fyoga\u0627', '\u044fyoga\u0627'],
    ['Arabic comma becomes a space', 'yoga\u060c', 'yoga '],
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

  it('leaves out what is not seen, for patterns', () => {
    expect(withoutUnseen('Ref\u00ader\ufeffences\u200b')).toBe('References');
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

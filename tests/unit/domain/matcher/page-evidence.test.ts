import { describe, expect, it } from 'vitest';
import type { Match } from '@/domain/matcher/match';
import { createPageEvidence } from '@/domain/matcher/page-evidence';

const named = (id: string, tier: 0 | 1 | 2, kind: Match['kind'] = 'therapy'): Match => ({ kind, id, tier, start: 0, end: 1 });

describe('createPageEvidence', () => {
  it('accepts a distinctive name anywhere', () => {
    expect(createPageEvidence().accepts(named('balneotherapy', 0))).toBe(true);
  });

  it('accepts an abbreviation only once its long form stands on the page', () => {
    const page = createPageEvidence();
    page.add([named('myofascial-release', 2), named('yoga', 0)]);
    expect(page.accepts(named('myofascial-release', 2))).toBe(false);
    page.add([named('myofascial-release', 0)]);
    expect(page.accepts(named('myofascial-release', 2))).toBe(true);
    expect(page.accepts(named('craniosacral-therapy', 2))).toBe(false);
  });

  it.each([
    ['one everyday word alone', [named('massage', 1)], false],
    ['two everyday words', [named('massage', 1), named('yoga', 1)], true],
    ['the same word twice', [named('massage', 1), named('massage', 1)], false],
    ['a condition beside it', [named('massage', 1), named('back-pain', 0, 'condition')], true],
    ['a distinctive name beside it', [named('massage', 1), named('balneotherapy', 0)], true],
    ['an abbreviation beside it', [named('massage', 1), named('tens', 2)], false],
  ])('everyday words: %s', (_, matches, expected) => {
    const page = createPageEvidence();
    page.add(matches);
    expect(page.accepts(named('massage', 1))).toBe(expected);
  });

  it('counts all that stands around the text as one everyday word', () => {
    const page = createPageEvidence();
    page.addFrame([named('cupping', 1), named('reiki', 0)]);
    page.addFrame([named('shiatsu', 0)]);
    page.addFrame([named('back-pain', 0, 'condition')]);
    expect(page.accepts(named('yoga', 1))).toBe(false);
    page.add([named('yoga', 1)]);
    expect(page.accepts(named('yoga', 1))).toBe(true);
  });

  it('counts an everyday name in the title like one in the text, and a condition there as the subject', () => {
    const page = createPageEvidence();
    page.addHead([named('yoga', 1)]);
    page.add([named('yoga', 1)]);
    expect(page.accepts(named('yoga', 1))).toBe(false);
    page.addHead([named('back-pain', 0, 'condition')]);
    expect(page.accepts(named('yoga', 1))).toBe(true);
  });

  it('takes a name for what it is only where no neighbour says otherwise', () => {
    const page = createPageEvidence();
    page.add([named('back-pain', 0, 'condition'), named('asthma', 0, 'condition')]);
    expect(page.accepts(named('yoga', 1))).toBe(true);
    page.add([named('yoga', 1, 'other')]);
    expect(page.accepts(named('yoga', 1))).toBe(false);
    expect(page.accepts(named('massage', 1))).toBe(true);
    page.add([named('yoga', 1), named('asthma', 0, 'condition')]);
    expect(page.accepts(named('yoga', 1))).toBe(true);
  });

  it.each([
    ['a short abbreviation of a condition', [{ ...named('ra', 2, 'condition'), end: 2 }], false],
    [
      'two of them',
      [
        { ...named('ra', 2, 'condition'), end: 2 },
        { ...named('ms', 2, 'condition'), end: 2 },
      ],
      true,
    ],
    ['a longer one beside the name', [{ ...named('ptsd', 2, 'condition'), end: 4 }, named('massage', 1)], true],
    ['a short one beside the name', [{ ...named('ra', 2, 'condition'), end: 2 }, named('massage', 1)], false],
  ])('%s as a sign of health', (_, matches, expected) => {
    const page = createPageEvidence();
    page.add(matches);
    expect(page.accepts(named('massage', 1))).toBe(expected);
  });

  it('does not take an everyday word for a long form on a page that does not speak of health', () => {
    const page = createPageEvidence();
    page.add([named('virtual-reality', 1)]);
    expect(page.accepts(named('virtual-reality', 2))).toBe(false);
    page.add([named('pain', 0, 'condition'), named('nausea', 0, 'condition')]);
    expect(page.accepts(named('virtual-reality', 2))).toBe(true);
  });

  it('takes back what a later definition contradicts', () => {
    const page = createPageEvidence();
    const sense = { form: 'HRT', own: '', field: '', against: '', elsewhere: '', only: undefined };
    const short = (start: number): Match => ({ kind: 'therapy', id: 'habit-reversal', tier: 2, start, end: start + 3, sense });
    const first = short(0);
    page.add([first], { text: 'HRT' });
    page.add([named('habit-reversal', 0)], { text: 'habit reversal' });
    expect(page.sensesOf(first)).toEqual(['habit-reversal']);
    const text = 'hormone replacement therapy (HRT)';
    page.add([short(text.indexOf('HRT'))], { text });
    expect(page.sensesOf(first)).toEqual([]);
  });

  it.each([
    ['words of its field alone', 'Ultrasound of the painful knee.', [], false],
    ['one own word alone', 'Ultrasound and other modalities.', [], false],
    ['an own word and another therapy', 'Ultrasound, other modalities, massage.', [named('massage', 0)], true],
    ['a word against it', 'Ultrasound, other modalities, massage, a scan.', [named('massage', 0)], false],
  ])('an everyday word that needs its own context: %s', (_, text, others, expected) => {
    const page = createPageEvidence();
    page.add([named('pain', 0, 'condition'), named('asthma', 0, 'condition')]);
    const sense = { form: '', own: 'modalit*', field: '|pain* knee', against: 'scan', elsewhere: '', only: 'context' } as const;
    const match: Match = { kind: 'therapy', id: 'ultrasound', tier: 1, start: 0, end: 10, sense };
    page.add([match, ...others], { text });
    expect(page.accepts(match)).toBe(expected);
  });
});

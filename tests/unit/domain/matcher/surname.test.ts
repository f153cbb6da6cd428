import { describe, expect, it } from 'vitest';
import { compileLexicon } from '@/domain/matcher/lexicon';
import { createMatcher } from '@/domain/matcher/match';
import { createPageEvidence } from '@/domain/matcher/page-evidence';
import { isSurname } from '@/domain/matcher/surname';

const at = (text: string) => isSurname(text, text.search(/rolfing/i), text.search(/rolfing/i) + 'rolfing'.length);

describe('a therapy that is a surname, too', () => {
  it.each([
    'Then Mark Rolfing spoke.',
    'On air, Mark Rolfing spoke.',
    'Mr Rolfing spoke.',
    'Mrs. Rolfing spoke.',
    'We met Dr Rolfing.',
    'Prof. Rolfing lectures.',
    'the analyst M. Rolfing',
    'the analyst J. P. Rolfing',
    'his friend (Mark Rolfing)',
    'Rolfing said so.',
    'Mark Rolfing, 72, is back.',
    'with Anna-Lena Rolfing at the wheel',
  ])('a person: %s', (text) => {
    expect(at(text)).toBe(true);
  });

  it.each([
    'Rolfing',
    'Rolfing helped her.',
    'She tried Rolfing.',
    'she tried rolfing',
    'What Is Rolfing',
    'Yoga and Rolfing',
    'Yoga, Rolfing, Reiki',
    'The Rolfing Method',
    'Is the Rolfing Method for You?',
    'Benefits Of Rolfing',
    'Your guide: Certified Rolfing',
    'Try Rolfing today',
    'It helps. Try Rolfing today.',
    'ALL ABOUT IDA ROLFING',
    'Then Mark rolfing spoke.',
  ])('no person: %s', (text) => {
    expect(at(text)).toBe(false);
  });

  it('is doubted on the rest of a page that calls somebody by it', () => {
    const match = createMatcher(
      compileLexicon([
        {
          pattern: 'rolfing',
          target: 'rolfing',
          isTherapy: true,
          tier: 0,
          field: 'therap*|pain* fascia',
          rule: { notAfter: [], notBefore: [], surname: true },
        },
        { pattern: 'rolfing method', target: 'rolfing', isTherapy: true, tier: 0 },
      ]),
    );
    const page = createPageEvidence();
    const read = (text: string) => {
      const matches = match(text);
      page.add(matches, { text });
      return () => matches.map((each) => each.kind !== 'other' && page.accepts(each));
    };
    const bare = read('Rolfing is back. Rolfing at last.');
    const spokenFor = read('He tried Rolfing sessions.');
    expect(bare()).toEqual([true, true]);
    const person = read('On the green, Mark Rolfing spoke.');
    expect([bare(), person(), spokenFor()]).toEqual([[false, false], [false], [true]]);
    expect(read('The Rolfing method.')()).toEqual([true]);
    expect(bare(), 'once the therapy is named in full').toEqual([true, true]);
  });

  it('alone is no sign of health', () => {
    const page = createPageEvidence();
    const surname = { form: '', own: '', field: '', against: '', elsewhere: '', only: undefined, surname: true } as const;
    page.add([{ kind: 'therapy', id: 'rolfing', tier: 0, start: 0, end: 7, sense: surname }], { text: 'Rolfing' });
    expect(page.accepts({ id: 'massage', tier: 1 })).toBe(false);
    page.add([{ kind: 'therapy', id: 'massage', tier: 1, start: 0, end: 7 }]);
    expect(page.accepts({ id: 'massage', tier: 1 })).toBe(true);
  });
});

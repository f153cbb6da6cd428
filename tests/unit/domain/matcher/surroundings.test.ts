import { describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconEntry } from '@/domain/matcher/lexicon';
import { createMatcher } from '@/domain/matcher/match';
import { surroundingsOf, type Surroundings } from '@/domain/matcher/surroundings';

const FIELD = 'therap* patient clinic|anxi* couple';
const therapy = (pattern: string, target: string, tier: 0 | 2): LexiconEntry => ({ pattern, target, isTherapy: true, tier, field: FIELD });

const match = createMatcher(
  compileLexicon(
    [
      { ...therapy('ABT', 'alpha', 2), rule: { notAfter: [], notBefore: [], notWith: 'motor* bank', context: 'values own_words' } },
      therapy('ABT therapist', 'alpha', 2),
      therapy('alpha beta therapy', 'alpha', 0),
      therapy('yoga', 'yoga', 0),
      therapy('XYT', 'xyt', 2),
      { pattern: 'back pain', target: 'back-pain', isTherapy: false, tier: 0 },
    ],
    'sql http',
  ),
);

function look(text: string, headings: readonly string[] = []): Surroundings {
  const matches = match(text);
  const found = matches.find(({ sense }) => sense?.form.startsWith('ABT'));
  if (!found?.sense) throw new Error(`No ABT in "${text}"`);
  return surroundingsOf({ text, matches, headings: headings.map((each) => ({ text: each, matches: match(each) })) }, found, found.sense);
}

describe('surroundingsOf', () => {
  it.each<[string, readonly string[], Partial<Surroundings>]>([
    ['ABT alone', [], { own: 0, field: 0, beside: false, elsewhere: false, longForm: false, capitals: false }],
    ['Patients in a clinic had ABT.', [], { field: 1 }],
    ['Patients with anxiety had ABT.', [], { field: 2 }],
    ['Anxious, anxiety: ABT.', [], { field: 1 }],
    ['ABT for couples', ['Anxiety'], { field: 2 }],
    ['ABT and yoga', [], { field: 1 }],
    ['ABT and alpha beta therapy', [], { longForm: true, field: 0 }],
    ['ABT', ['Alpha beta therapy'], { longForm: true }],
    ['ABT or XYT', [], { field: 1 }],
    ['Back pain and ABT', [], { field: 1, beside: false }],
    ['ABT for long back pain', [], { field: 1, beside: true }],
    ['ABT works. It is not for back pain', [], { beside: false }],
    ['ABT therapists', [], { beside: true }],
    ['an ABT therapist', [], { beside: true }],
    ['ABT-based treatment', [], { beside: true }],
    ['ABT course', [], { beside: false }],
    ['Values and own words: ABT', [], { own: 2 }],
    ['ABT for motorbikes', [], { elsewhere: true }],
    ['ABT over HTTP', [], { elsewhere: true }],
    ['ABT', ['Motors'], { elsewhere: true }],
    ['THE ABT COMPANY', [], { capitals: true }],
    ['The ABT Company', [], { capitals: false }],
  ])('%s, below %j', (text, headings, expected) => {
    expect(look(text, headings)).toMatchObject(expected);
  });

  it('looks only so far in a very long block', () => {
    expect(look(`Anxiety. ${'Nothing here. '.repeat(200)}ABT.`).field).toBe(0);
  });
});

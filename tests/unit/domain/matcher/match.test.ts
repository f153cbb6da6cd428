import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileLexicon, type LexiconEntry } from '@/domain/matcher/lexicon';
import { createMatcher } from '@/domain/matcher/match';

const therapy = (pattern: string, target = pattern.replaceAll(' ', '-'), tier: 0 | 1 | 2 = 0): LexiconEntry => ({
  pattern,
  target,
  isTherapy: true,
  tier,
});
const condition = (pattern: string, target: string, tier: 0 | 2 = 0): LexiconEntry => ({ pattern, target, isTherapy: false, tier });

const match = createMatcher(
  compileLexicon([
    therapy('massage', 'massage', 1),
    therapy('hot stone massage', 'massage'),
    therapy('myofascial release'),
    therapy('myofascial release therapy', 'myofascial-release'),
    therapy('MFR', 'myofascial-release', 2),
    therapy('ear seeds'),
    therapy('acupunctur{e,ist{,s}}', 'acupuncture'),
    therapy('{,western }dry needling{,s}', 'dry-needling'),
    therapy('self-myofascial release', 'foam-rolling'),
    therapy("t'ai chi", 'tai-chi'),
    therapy('{trigger,tender}~point therap{y,ies}', 'trigger-point-therapy'),
    { ...therapy('yoga', 'yoga', 1), rule: { notAfter: ['lenovo'], notBefore: ['mat', 'pants', 'mats'] } },
    condition('back pain', 'back-pain'),
    condition('low back pain', 'low-back-pain'),
    condition('TMJ', 'jaw-pain', 2),
  ]),
);

const found = (text: string) =>
  match(text)
    .filter((each) => each.kind !== 'other')
    .map((each) => `${each.id}:${text.slice(each.start, each.end)}`);

describe('matching', () => {
  it.each([
    ['longest first', 'A hot stone massage.', ['massage:hot stone massage']],
    ['any case', 'MYOFASCIAL Release Therapy', ['myofascial-release:MYOFASCIAL Release Therapy']],
    ['white space of any kind and length', 'ear\n\t seeds', ['ear-seeds:ear\n\t seeds']],
    ['possessive', 'the massage’s effect', ['massage:massage']],
    ['soft hyphens', 'myo\u00adfascial re\u00adlease', ['myofascial-release:myo\u00adfascial re\u00adlease']],
    ['no-break space', 'ear\u00a0seeds', ['ear-seeds:ear\u00a0seeds']],
    ['non-breaking hyphen', 'self\u2011myofascial release', ['foam-rolling:self\u2011myofascial release']],
    ['curly apostrophe inside a name', 't’ai chi', ['tai-chi:t’ai chi']],
    ['space where a joint is free', 'trigger point therapy', ['trigger-point-therapy:trigger point therapy']],
    ['hyphen where a joint is free', 'Trigger-point therapy', ['trigger-point-therapy:Trigger-point therapy']],
    ['alternatives in the first word and in the rest', 'tender point therapies', ['trigger-point-therapy:tender point therapies']],
    [
      'with and without what may be left out',
      'Western dry needlings, dry needling',
      ['dry-needling:Western dry needlings', 'dry-needling:dry needling'],
    ],
    [
      'nested alternatives',
      'acupuncturists, acupuncturist, acupuncture',
      ['acupuncture:acupuncturists', 'acupuncture:acupuncturist', 'acupuncture:acupuncture'],
    ],
    ['slash as a border', 'massage/yoga', ['massage:massage', 'yoga:yoga']],
    ['brackets and quotes as borders', '(massage) “yoga”', ['massage:massage', 'yoga:yoga']],
    ['two kinds in order', 'massage for low back pain', ['massage:massage', 'low-back-pain:low back pain']],
    ['slash and colon in prose', 'massage/yoga: and/or massage?', ['massage:massage', 'yoga:yoga', 'massage:massage']],
    ['emoji as a border', '😀massage🧘', ['massage:massage']],
    ['end of sentence', 'We tried yoga. Then massage.', ['yoga:yoga', 'massage:massage']],
    ['abbreviation in exact capitals', 'MFR was mixed', ['myofascial-release:MFR']],
    ['condition abbreviation', 'joint disorder (TMJ), too', ['jaw-pain:TMJ']],
    ['accents elsewhere do not move the place', 'Café, naïve; ear seeds', ['ear-seeds:ear seeds']],
    ['astral characters do not move the place', '😀😀 massage 😀', ['massage:massage']],
  ])('finds: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['inside a word', 'massages'],
    ['inside a word of another script', 'massageя'],
    ['joined by an underscore', 'my_massage massage_table'],
    ['camel case', 'hotMassage massageTable'],
    ['next to a digit', 'massage2 3massage'],
    ['abbreviation in other case', 'Mfr mfr'],
    ['abbreviation inside a longer one', 'MFRT XMFR'],
    ['e-mail address', 'massage@example.org info@massage.example'],
    ['web address', 'https://example.org/massage/now www.massage.example massage.com'],
    ['hashtag and handle', '#massage @massage'],
    ['file name', 'massage.pdf'],
    ['hashtag with a hyphen', '#daily-massage'],
    ['address with a plus or an escape', 'jo+massage@example.org example.org/?q=a%20massage%20b'],
    ['path', '/srv/massage and ~/massage/x and C:\\massage\\y'],
    ['group', 'r/massage'],
    ['forbidden neighbour behind', 'a yoga mat, yoga pants and yoga  mats'],
    ['forbidden neighbour before', 'the Lenovo Yoga'],
    ['no joint at all', 'triggerpoint therapy'],
    ['a joint of another kind', 'trigger/point therapy'],
    ['across a sentence mark', 'ear, seeds'],
  ])('leaves alone: %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it('tells where a name means something else, which covers the shorter names within it', () => {
    const rule = { notAfter: [], notBefore: ['chair'] };
    const some = createMatcher(compileLexicon([{ ...therapy('hot stone massage', 'massage', 1), rule }, therapy('massage', 'massage', 1)]));
    const kinds = (text: string) => some(text).map((each) => `${each.kind}:${text.slice(each.start, each.end)}`);
    expect(kinds('a hot stone massage chair')).toEqual(['other:hot stone massage']);
    expect(kinds('a hot stone massage, a massage chair')).toEqual(['therapy:hot stone massage', 'therapy:massage']);
  });

  it('does not take a neighbour for a longer word that begins alike', () => {
    expect(found('yoga matters')).toEqual(['yoga:yoga']);
  });

  it('gives the other therapies of a shared spelling, each by its own rule', () => {
    const shared = createMatcher(
      compileLexicon([
        therapy('EFT', 'tapping', 2),
        { ...therapy('EFT', 'focused', 2), rule: { notAfter: [], notBefore: ['practitioner'] } },
        therapy('EFT course', 'tapping', 2),
      ]),
    );
    const ids = (text: string) => shared(text).map((each) => [each.id, ...(each.others ?? []).map((other) => other.id)]);
    expect(ids('EFT, an EFT practitioner and an EFT course')).toEqual([['focused', 'tapping'], ['tapping'], ['tapping']]);
  });

  it('says what decides on a meaning only where something does', () => {
    const rule = { notAfter: [], notBefore: [], notWith: 'coffee' };
    const some = createMatcher(
      compileLexicon([{ ...therapy('cupping', 'cupping', 1), rule }, therapy('yoga'), therapy('EFT', 'eft', 2)], 'sql'),
    );
    expect(some('cupping yoga EFT').map(({ sense }) => sense && [sense.form, sense.against, sense.elsewhere])).toEqual([
      ['', 'coffee', ''],
      undefined,
      ['EFT', '', 'sql'],
    ]);
  });

  it('finds exactly what a naive search finds', () => {
    const forms = ['massage', 'hot stone massage', 'ear seeds', 'ear', 'stone ear', 'seeds hot'];
    const fast = createMatcher(compileLexicon(forms.map((form) => therapy(form))));
    const words = fc.array(fc.constantFrom('massage', 'hot', 'stone', 'ear', 'seeds', 'other', 'earn', 'x'), { maxLength: 30 });
    const separators = fc.array(fc.constantFrom(' ', '  ', ', ', '. ', '-', '\n'), { minLength: 30, maxLength: 30 });
    fc.assert(
      fc.property(words, separators, (parts, between) => {
        const text = parts.map((part, i) => part + (between[i] ?? ' ')).join('');
        expect(fast(text).map((each) => [each.start, each.end])).toEqual(naive(text, forms));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** At each word start the longest form that stands there whole; goes on behind it. */
function naive(text: string, forms: readonly string[]): [number, number][] {
  const result: [number, number][] = [];
  const longestFirst = forms.toSorted((a, b) => b.length - a.length);
  let at = 0;
  while (at < text.length) {
    const hits =
      /^[a-z]/.test(text.slice(at)) && !/[a-z]$/.test(text.slice(0, at)) ? longestFirst.flatMap((form) => hitAt(text, at, form)) : [];
    const [end] = hits;
    if (end === undefined) {
      at++;
      continue;
    }
    result.push([at, end]);
    at = end;
  }
  return result;
}

function hitAt(text: string, at: number, form: string): number[] {
  const hit = new RegExp(`^${form.replaceAll(' ', '\\s+')}(?![a-z])`).exec(text.slice(at));
  return hit ? [at + hit[0].length] : [];
}

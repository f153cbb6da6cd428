import { describe, expect, it } from 'vitest';
import { itemsBefore } from '@/domain/matcher/coordination';
import { compileLexicon, type LexiconEntry } from '@/domain/matcher/lexicon';
import { createMatcher } from '@/domain/matcher/match';

const therapy = (pattern: string, target: string, tier: 0 | 1 = 0): LexiconEntry => ({ pattern, target, isTherapy: true, tier });

const match = createMatcher(
  compileLexicon([
    ...['art', 'drama', 'music', 'play', 'physical', 'cognitive', 'light', 'heat', 'ice', 'exercise'].map((word) =>
      therapy(`${word}~therap{y,ies}`, word),
    ),
    ...['occupational', 'speech', 'behavio{u,}ral', 'equine', 'aqua', 'cold', 'gestalt'].map((word) =>
      therapy(`${word} therap{y,ies}`, word.replace('{u,}', 'u')),
    ),
    therapy('massage', 'massage', 1),
    therapy('{massage,physical,music,art} therapist{,s}', 'people'),
    therapy('{mud,salt} bath{,s}', 'baths'),
    therapy('{cardiac,pulmonary} rehab{,ilitation}', 'rehab'),
    therapy('{ice,hot} pack{,s}', 'packs'),
    therapy('cognitive behavioural therap{y,ies}', 'cbt'),
    { ...therapy('sound therap{y,ies}', 'sound'), rule: { notAfter: ['surround'], notBefore: ['engineers'] } },
    { isTherapy: false, pattern: 'pain', target: 'pain', tier: 0 },
  ]),
);
const found = (text: string) =>
  match(text)
    .filter((each) => each.kind === 'therapy')
    .map((each) => `${each.id}:${text.slice(each.start, each.end)}`);

describe('items that share the last word of a name', () => {
  it.each([
    ['music and art therapy', ['music:music', 'art:art therapy']],
    ['Music and Art Therapy', ['music:Music', 'art:Art Therapy']],
    ['music or art therapy', ['music:music', 'art:art therapy']],
    ['music & art therapy', ['music:music', 'art:art therapy']],
    ['music and/or art therapy', ['music:music', 'art:art therapy']],
    ['music/art therapy', ['music:music', 'art:art therapy']],
    ['music / art therapy', ['music:music', 'art:art therapy']],
    ['We use music and art therapy.', ['music:music', 'art:art therapy']],
    ['physical, occupational and speech therapy', ['physical:physical', 'occupational:occupational', 'speech:speech therapy']],
    ['physical, occupational, and speech therapy', ['physical:physical', 'occupational:occupational', 'speech:speech therapy']],
    ['art, drama and play therapies', ['art:art', 'drama:drama', 'play:play therapies']],
    ['art, drama, music, and play therapy', ['art:art', 'drama:drama', 'music:music', 'play:play therapy']],
    ['cognitive and behavioural therapies', ['cognitive:cognitive', 'behavioural:behavioural therapies']],
    ['cognitive behavioural and gestalt therapies', ['cbt:cognitive behavioural', 'gestalt:gestalt therapies']],
    ['equine and aqua therapy', ['equine:equine', 'aqua:aqua therapy']],
    ['heat and cold therapy', ['heat:heat', 'cold:cold therapy']],
    ['music and art-therapy', ['music:music', 'art:art-therapy']],
    ['massage and physical therapists', ['people:massage', 'people:physical therapists']],
    ['mud and salt baths', ['baths:mud', 'baths:salt baths']],
    ['cardiac and pulmonary rehabilitation', ['rehab:cardiac', 'rehab:pulmonary rehabilitation']],
    ['hot or ice packs', ['packs:hot', 'packs:ice packs']],
    ['music, massage and art therapy', ['music:music', 'massage:massage', 'art:art therapy']],
    ['music\nand\n art therapy', ['music:music', 'art:art therapy']],
    ['sound and art therapy', ['art:art therapy']],
    ['sound and light therapy', ['sound:sound', 'light:light therapy']],
    ['music, gene and art therapy', ['music:music', 'art:art therapy']],
    ['Café, naïve: mu\u00adsic and art therapy', ['music:mu\u00adsic', 'art:art therapy']],
    ['music and art therapy, drama and play therapy', ['music:music', 'art:art therapy', 'drama:drama', 'play:play therapy']],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it.each([
    ['an item that is no name', 'gene and art therapy', ['art:art therapy']],
    ['a comma alone', 'If you like music, art therapy may help', ['art:art therapy']],
    ['the next sentence', 'We love music. And art therapy helps', ['art:art therapy']],
    ['nothing between', 'music art therapy', ['art:art therapy']],
    ['a name without a head', 'art and massage', ['massage:massage']],
    ['mere means', 'rest, ice, exercise and physical therapy', ['physical:physical therapy']],
    ['forbidden before the item', 'surround sound and light therapy', ['light:light therapy']],
    ['forbidden behind the head', 'sound and light therapy engineers', ['light:light therapy']],
    ['a name that is not meant itself', 'art and sound therapy engineers', []],
    ['a word that only ends so', 'museart and music therapy', ['music:music therapy']],
    ['a condition', 'pain and music therapy', ['music:music therapy']],
    ['a line of its own', 'art\n\n, music therapy', ['music:music therapy']],
  ])('not: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('asks for no name where nothing is joined', () => {
    const refuse = () => {
      throw new Error('asked');
    };
    expect(itemsBefore('We offer art therapy', 9, 20, refuse)).toEqual([]);
    expect(itemsBefore('music and reflexology', 10, 21, refuse)).toEqual([]);
    expect(() => itemsBefore('music and art therapy', 10, 21, refuse)).toThrow('asked');
  });
});

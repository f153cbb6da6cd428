import { describe, expect, it } from 'vitest';
import { isEnglish, isEnglishPage, sampleLanguage, saysEnglish } from '@/domain/text/language';

const ENGLISH = [
  'Some people find that a warm bath eases their knees for a few hours after a long day.',
  'Massage was offered to all who had been in pain for more than three months.',
  'We do not know how well this works, because the trials were small.',
  'If you are pregnant, talk with your midwife before you book.',
  'I met two men and I said no, I would not.',
  'Yoga, pilates and tai chi are taught on Mondays in the hall by the river.',
];

const OTHERS: Readonly<Record<string, readonly string[]>> = {
  German: [
    'Die Massage ist in vielen Praxen üblich und wird von der Kasse nicht immer bezahlt.',
    'Nach dem Yoga sind die Schultern lockerer, und der Schlaf wird bei vielen besser.',
  ],
  French: [
    'Le massage est souvent proposé dans les cabinets, mais il ne remplace pas le médecin.',
    'La méditation et le yoga sont pratiqués par les patients qui dorment mal.',
  ],
  Spanish: [
    'El masaje se ofrece en los hospitales para las personas con dolor de espalda.',
    'La meditación y el yoga no son una cura, pero ayudan a dormir por la noche.',
  ],
  Italian: [
    'Il massaggio non è una cura, ma per molti pazienti è utile nella vita di ogni giorno.',
    'Lo yoga e la meditazione sono insegnati anche nelle scuole della città.',
  ],
  Portuguese: [
    'A massagem não é uma cura, mas ajuda muitas pessoas com dor nas costas.',
    'O yoga e a meditação são ensinados em escolas da cidade para os mais velhos.',
  ],
  Dutch: [
    'De massage wordt in het ziekenhuis gegeven aan mensen die niet kunnen slapen.',
    'Na de yoga zijn de schouders van veel mensen losser, en dat is ook te zien.',
  ],
  Swedish: ['Massage är vanligt och det är inte farligt för den som har ont i ryggen.'],
  Danish: ['Massage er ikke farligt, og det kan hjælpe dem, der har ondt i ryggen.'],
  Norwegian: ['Massasje er ikke farlig, og det kan hjelpe den som har vondt i ryggen.'],
  Polish: ['Masaż nie jest lekiem, ale dla wielu osób z bólem pleców jest przydatny, jak się okazało.'],
  Turkish: ['Masaj bir tedavi yöntemi olarak çok eski ve bu hastanede de uygulanan bir yöntem.'],
  Czech: ['Masáž je v nemocnici nabízena pro pacienty, které bolí záda, a je to i příjemné.'],
  Finnish: ['Hieronta ei ole vaarallista, ja se on myös monelle hyvä apu, kun selkä on kipeä.'],
  Russian: ['Массаж помогает многим людям с болью в спине, но не заменяет врача.'],
  Greek: ['Το μασάζ δεν είναι θεραπεία, αλλά βοηθά πολλούς ανθρώπους με πόνο στην πλάτη.'],
  Arabic: ['التدليك ليس علاجا ولكنه يساعد كثيرا من الناس الذين يعانون من آلام الظهر.'],
  Japanese: ['マッサージは治療ではありませんが、腰痛のある多くの人に役立ちます。'],
  Korean: ['마사지는 치료가 아니지만 허리 통증이 있는 많은 사람에게 도움이 됩니다.'],
};

describe('a sample of text', () => {
  it.each(ENGLISH)('is English: %s', (text) => expect(sampleLanguage(text)).toBe('english'));

  it.each(Object.entries(OTHERS).flatMap(([name, texts]) => texts.map((text) => [name, text] as const)))('is %s: %s', (_, text) =>
    expect(sampleLanguage(text)).toBe('other'),
  );

  it.each([
    '',
    'Massage',
    'Yoga, Massage, Reiki',
    'Massage and yoga for the back',
    'Massage – Yoga – Pilates – Reiki – Tuina – Shiatsu – Ayurveda – Qigong',
  ])('says nothing: %s', (text) => expect(sampleLanguage(text)).toBe('unclear'));

  it('is not changed by a foreign phrase', () => {
    expect(sampleLanguage('The word Gestalt comes from German, and “das Ganze ist mehr” was the motto of those who used it.')).toBe(
      'english',
    );
    expect(sampleLanguage('Tuina (推拿) is a massage that is part of the old medicine of China.')).toBe('english');
  });

  it('looks at the first 4 kB only', () => {
    expect(sampleLanguage('Some of these were with the others. '.repeat(200) + 'und der ist nicht von '.repeat(2_000))).toBe('english');
  });

  it('holds for capitals and for text with entities of typography', () => {
    expect(sampleLanguage('DIE MASSAGE IST NICHT FÜR ALLE UND WIRD VON DER KASSE BEZAHLT')).toBe('other');
    expect(sampleLanguage('“Don’t — you’ll — they’re…” said the man who wasn’t with them or there.')).toBe('english');
  });
});

describe('an attribute', () => {
  it.each([
    ['en', true],
    ['EN-gb', true],
    [' en_US', true],
    ['de', false],
    ['fil', false],
    ['', undefined],
    ['und', undefined],
    ['english', undefined],
    [null, undefined],
  ])('%j says English: %s', (lang, expected) => expect(saysEnglish(lang)).toBe(expected));
});

describe('the judgement of a block', () => {
  it.each([
    ['a lying "en" on German text', { sample: 'other', lang: 'en', isPageEnglish: true }, false],
    ['a lying "de" on English text', { sample: 'english', lang: 'de', isPageEnglish: false }, true],
    ['a short block with an attribute of its own', { sample: 'unclear', lang: 'de', isPageEnglish: true }, false],
    ['a short English block in a foreign page', { sample: 'unclear', lang: 'en', isPageEnglish: false }, true],
    ['a short block without one, in an English page', { sample: 'unclear', lang: null, isPageEnglish: true }, true],
    ['a short block without one, in a foreign page', { sample: 'unclear', isPageEnglish: false }, false],
    ['an English paragraph of a foreign page', { sample: 'english', isPageEnglish: false }, true],
    ['a foreign paragraph of an English page', { sample: 'other', isPageEnglish: true }, false],
  ] as const)('%s', (_, signs, expected) => expect(isEnglish(signs)).toBe(expected));

  it('takes a page by its text, then by its attribute, then as English', () => {
    expect(isEnglishPage('other', 'en')).toBe(false);
    expect(isEnglishPage('english', 'fr')).toBe(true);
    expect(isEnglishPage('unclear', 'fr')).toBe(false);
    expect(isEnglishPage('unclear', undefined)).toBe(true);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { readKnowledge } from '@/data/build/read-knowledge';
import { judgePage, type PageText } from '@/domain/matcher/judge-page';
import { createMatcher } from '@/domain/matcher/match';

const { knowledge } = await readKnowledge(join(import.meta.dirname, '../../../../data'));
const match = createMatcher(toLexicon(knowledge));

/** What is found: `text=id`, or `text=id|id` where the page leaves it open. */
function judged(page: PageText): readonly string[] {
  return judgePage(match, page).map(
    ({ block, match: { start, end }, senses }) => `${page.blocks[block]?.text.slice(start, end)}=${senses.join('|')}`,
  );
}

const page = (...texts: string[]): PageText => ({ blocks: texts.map((text) => ({ text })) });
const ACT = 'acceptance-and-commitment-therapy';
const CBT = 'cognitive-behavioral-therapy';
const TAPPING = 'emotional-freedom-techniques';
const FOCUSED = 'emotionally-focused-therapy';

describe('an abbreviation in one sentence', () => {
  it.each([
    ['CBT for anxiety is common.', `CBT for anxiety=${CBT}`],
    ['Her psychologist tried CBT against the low mood.', `CBT=${CBT}`],
    ['ACT for chronic pain', `ACT=${ACT}`],
    ['An ACT therapist works with your values.', `ACT therapist=${ACT}`],
    ['Mindfulness, CBT and ACT are talking therapies.', `CBT=${CBT}`],
    ['A DBT skills group for borderline personality disorder', 'DBT skills group=dialectical-behavior-therapy'],
    ['The electrodes of her TENS sit on the back, against pain.', 'TENS=tens'],
    ['EMDR', 'EMDR=emdr'],
  ])('is meant: %s', (text, expected) => expect(judged(page(text))).toContain(expected));

  it.each([
    'Book your CBT before you ride a motorcycle.',
    'The CBT exam is taken at a testing centre.',
    'The ACT Government funds health care for anxiety and depression.',
    'Students take the ACT or the SAT.',
    'An ACT score below 20 shows that asthma is poorly controlled in these patients.',
    'DBT imaging finds more breast cancers than a mammogram.',
    'Run DBT models in the warehouse before the therapist dashboard loads.',
    'The TENS OF THOUSANDS',
    'Pay for your treatment by EFT or card; the clinic accepts both.',
    'He took OT on Sunday, and his therapist was not amused about the pain.',
    'GET /api/patients returns the treatment of each patient as JSON.',
    'The show starts at 8 pm CST; talk on dementia and memory at 9.',
    'The patient had an MI and then depression and anxiety.',
    'Women on HRT sleep better, and their mood and anxiety improve.',
    'MCT oil is part of the diet for epilepsy.',
    'VR goggles help patients in pain.',
    'THERAPISTS LOVE ACT FOR ANXIETY',
    'The OLYMPIC TM logo and the patient',
  ])('is not meant: %s', (text) => {
    expect(judged(page(text)).filter((each) => /^(?:CBT|ACT|DBT|TENS|EFT|OT|GET|CST|MI|HRT|MCT|VR|TM)\b/.test(each))).toEqual([]);
  });
});

describe('an abbreviation that a page defines', () => {
  it.each([
    [
      'before it',
      ['Habit reversal training (HRT) eases tics.', 'HRT again.'],
      ['HRT=habit-reversal-training', 'HRT=habit-reversal-training'],
    ],
    [
      'later on',
      ['HRT first.', 'HRT is short for habit reversal training.'],
      ['HRT=habit-reversal-training', 'HRT=habit-reversal-training'],
    ],
    ['in words that are no name of ours', ['Cognitions and behaviours therapy (CBT).', 'CBT.'], [`CBT=${CBT}`, `CBT=${CBT}`]],
    ['as something else, though we are named too', ['Hormone replacement therapy (HRT) and habit reversal training.', 'HRT again.'], []],
    ['as something else in every way', ['Acute myocardial infarction (MI).', 'Motivational interviewing after MI.'], []],
    ['as a place', ['ACT (Australian Capital Territory) psychologists treat anxiety with ACT therapy for depression.'], []],
    ['as one of two therapies', ['Emotionally focused therapy (EFT).', 'EFT for anxiety.'], [`EFT=${FOCUSED}`, `EFT=${FOCUSED}`]],
  ])('%s', (_, texts, expected) => {
    expect(judged(page(...texts)).filter((each) => /^[A-Z]{2,}=/.test(each))).toEqual(expected);
  });

  it('goes by the markup, too', () => {
    const text = 'EFT for anxiety';
    expect(judged({ blocks: [{ text, titles: [['EFT', 'electronic funds transfer']] }] })).toEqual([]);
    expect(judged({ blocks: [{ text, titles: [['EFT', 'Emotional freedom technique']] }] })).toEqual([`EFT=${TAPPING}`]);
  });

  it('leaves each block to itself where the page gives it two meanings', () => {
    const texts = [
      'The Australian Capital Territory (ACT) is small.',
      'Acceptance and commitment therapy (ACT) is a talking therapy.',
      'ACT roads are wide.',
      'ACT eases anxiety.',
    ];
    expect(judged(page(...texts)).filter((each) => each.startsWith('ACT'))).toEqual([`ACT=${ACT}`, `ACT=${ACT}`]);
  });
});

describe('what stands elsewhere on the page', () => {
  it('title and key words hold a long form', () => {
    const blocks = [{ text: 'The MFR study.' }];
    expect(judged({ blocks })).toEqual([]);
    expect(judged({ blocks, title: 'Myofascial release' })).toEqual(['MFR=myofascial-release']);
    expect(judged({ blocks, keywords: 'fascia, myofascial release' })).toEqual(['MFR=myofascial-release']);
  });

  it('headings speak for an abbreviation, down to the next of their level', () => {
    const blocks = [
      { text: 'Depression and anxiety', level: 2 },
      { text: 'What to try', level: 3 },
      { text: 'CBT' },
      { text: 'Courses', level: 2 },
      { text: 'CBT' },
    ];
    expect(judgePage(match, { blocks }).map(({ block }) => block)).toEqual([2]);
  });

  it('an everyday word needs a page that speaks of health', () => {
    expect(judged(page('He likes yoga'))).toEqual([]);
    expect(judged({ ...page('He likes yoga'), title: 'Back pain' })).toEqual(['yoga=yoga']);
    expect(judged({ ...page('He likes yoga'), title: 'Yoga in town' })).toEqual([]);
    expect(judged(page('He likes yoga and yoga'))).toEqual([]);
    expect(judged(page('He likes yoga', 'and massage'))).toEqual(['yoga=yoga', 'massage=massage-therapy']);
    expect(judged(page('He likes yoga', 'Back pain'))).toEqual([]);
    expect(judged(page('He likes yoga', 'Back pain and asthma'))).toEqual(['yoga=yoga']);
    expect(judged(page('He likes yoga', 'Yoga for back pain'))).toEqual(['yoga=yoga', 'Yoga=yoga']);
    expect(judged(page('The RA members like yoga'))).toEqual([]);
    expect(judged(page('Veterans with PTSD like yoga'))).toEqual(['yoga=yoga']);
  });

  it('an everyday word of many worlds needs a word for it in its block or above', () => {
    expect(judged(page('Back pain and asthma.', 'Virtual reality is on show.'))).toEqual([]);
    expect(judged(page('Back pain and asthma.', 'Virtual reality was shown to patients.'))).toEqual([
      'Virtual reality=virtual-reality-therapy',
    ]);
  });

  it('an everyday word is not meant in a block of another world', () => {
    expect(judged(page('Back pain and asthma.', 'After roasting the coffee we held a cupping.'))).toEqual([]);
    expect(judged(page('Back pain and asthma.', 'They tried cupping.'))).toEqual(['cupping=cupping-therapy']);
  });

  it('an everyday word that once means something else needs a block that speaks for it', () => {
    const review = ['The Lenovo Yoga is light.', 'The Yoga lasts all day.', 'Eye strain, headache and stress are less.'];
    expect(judged(page(...review))).toEqual([]);
    expect(judged(page(...review, 'Bring a mat: yoga helps with back pain.'))).toEqual(['Yoga=yoga', 'yoga=yoga']);
  });

  it('an abbreviation that means something else in one block needs more than its long form in another', () => {
    const pages = ['The ACT Government pays.', 'The ACT has lakes.', 'Acceptance and commitment therapy is a talking therapy.'];
    expect(judged(page(...pages)).filter((each) => each.startsWith('ACT'))).toEqual([]);
    expect(judged(page(...pages.slice(1))).filter((each) => each.startsWith('ACT'))).toEqual([`ACT=${ACT}`]);
  });
});

describe('a spelling of two therapies', () => {
  it.each([
    ['its own words decide', 'Tapping with EFT calms anxiety.', [`EFT=${TAPPING}`]],
    ['its own words decide for the other', 'Couples with depression try EFT.', [`EFT=${FOCUSED}`]],
    ['nothing decides', 'EFT for anxiety: a review', [`EFT=${TAPPING}|${FOCUSED}`]],
    ['a practitioner of either', 'Ask an EFT practitioner.', [`EFT=${TAPPING}|${FOCUSED}`]],
    ['neither is meant', 'EFT takes two working days.', []],
  ])('%s', (_, text, expected) => expect(judged(page(text)).filter((each) => each.startsWith('EFT'))).toEqual(expected));

  it('the long form on the page decides', () => {
    expect(judged(page('Cognitive stimulation therapy is for groups.', 'CST takes an hour.')).at(-1)).toBe(
      'CST=cognitive-stimulation-therapy',
    );
    expect(judged(page('Craniosacral therapy is gentle.', 'CST takes an hour.')).at(-1)).toBe('CST=craniosacral-therapy');
  });

  it('the long form decides over words that would do for either', () => {
    expect(judged(page('Emotionally focused therapy is one.', 'EFT for anxiety')).at(-1)).toBe(`EFT=${FOCUSED}`);
    expect(judged(page('EFT for anxiety', 'Emotional freedom techniques are one.'))[0]).toBe(`EFT=${TAPPING}`);
  });

  it('two long forms leave it open, and the block decides where it can', () => {
    const both = ['Craniosacral therapy is gentle.', 'Cognitive stimulation therapy is for groups.'];
    expect(judged(page(...both, 'CST takes an hour.')).at(-1)).toBe('CST=craniosacral-therapy|cognitive-stimulation-therapy');
    expect(judged(page(...both, 'In dementia, CST takes an hour.')).at(-1)).toBe('CST=cognitive-stimulation-therapy');
  });
});

describe('language', () => {
  const german = 'Die Massage ist in vielen Praxen üblich und wird von der Kasse nicht immer bezahlt, auch bei Migräne.';
  const english = 'For those with migraine there is massage, and for some of them there is yoga as well.';

  it.each<[string, PageText, readonly string[]]>([
    ['everyday words of a German page are not marked, whatever it says of itself', { lang: 'en', blocks: [{ text: german }] }, []],
    ['those of an English one are', { lang: 'de', blocks: [{ text: english }] }, ['massage=massage-therapy', 'yoga=yoga']],
    [
      'distinctive names are marked in any language',
      { lang: 'de', blocks: [{ text: `${german} Balneotherapy, Shiatsu.` }] },
      ['Balneotherapy=balneotherapy', 'Shiatsu=shiatsu'],
    ],
    ['each block is judged by itself', { blocks: [{ text: german }, { text: english }] }, ['massage=massage-therapy', 'yoga=yoga']],
    [
      'a short block is as the page is',
      { blocks: [{ text: english }, { text: 'Massage' }] },
      ['massage=massage-therapy', 'yoga=yoga', 'Massage=massage-therapy'],
    ],
    ['a short block of a foreign page', { blocks: [{ text: german }, { text: 'Yoga' }] }, []],
    [
      'an attribute of a short block',
      { blocks: [{ text: english }, { text: 'Massage', lang: 'fr' }] },
      ['massage=massage-therapy', 'yoga=yoga'],
    ],
    ['short forms need English as well', { lang: 'de', blocks: [{ text: 'CBT bei Migräne' }, { text: german }] }, []],
  ])('%s', (_, given, expected) => expect(judged(given)).toEqual(expected));
});

describe('sources', () => {
  it('are not marked: what stands below their heading, and what is written as one', () => {
    const given: PageText = {
      blocks: [
        { text: 'Shiatsu is one of those.' },
        { text: 'Maker A, Baker BC. A trial of shiatsu. Invented J. 2019;25(3):100-110.' },
        { text: 'References', level: 2 },
        { text: 'Shiatsu, a book' },
        { text: 'What else', level: 2 },
        { text: 'More of shiatsu.' },
      ],
    };
    expect(judgePage(match, given).map(({ block }) => block)).toEqual([0, 5]);
  });
});

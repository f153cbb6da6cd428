import { toPageText, type PageText, type TextPart } from '../../../../domain/anchor/page-text.ts';

/** A block of a made-up page, as sentences with names, so that each can be followed through every change. */
export interface Block {
  readonly level: number;
  readonly sentences: readonly { readonly id: number; readonly text: string }[];
}

/** A seeded source of chance: the same numbers for the same seed (mulberry32, public domain). */
export function createChance(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

type Chance = ReturnType<typeof createChance>;

const ADVERT = 'Advertisement. Spring offers on mats, cushions and oils end on Sunday, so order today.';
const TEASER = 'Also in this issue:';
const NEW_ID = -1;

function block(text: string, level = 0): Block {
  return { level, sentences: [{ id: NEW_ID, text }] };
}

function mapSentence(page: readonly Block[], id: number, change: (text: string) => string): Block[] {
  return page.map(({ level, sentences }) => ({
    level,
    sentences: sentences.map((each) => (each.id === id ? { id, text: change(each.text) } : each)),
  }));
}

/** Other letters for all letters: what a translation leaves of the words is nothing. */
function translate(text: string): string {
  return text.replace(/\p{L}+/gu, (word) =>
    [...word]
      .map((letter) => 'aeioustrnl'.charAt((letter.codePointAt(0) ?? 0) % 10))
      .toReversed()
      .join(''),
  );
}

function swapLetters(text: string, chance: Chance, times: number): string {
  let result = text;
  for (let i = 0; i < times; i++) {
    const at = 1 + chance(result.length - 3);
    result = result.slice(0, at) + result.charAt(at + 1) + result.charAt(at) + result.slice(at + 2);
  }
  return result;
}

/** Ways in which a page changes after a note was written on it. */
export const MUTATIONS: Readonly<Record<string, (page: readonly Block[], id: number, chance: Chance) => readonly Block[]>> = {
  unchanged: (page) => page,
  'adverts between the paragraphs': (page, _id, chance) => page.flatMap((each) => (chance(3) === 0 ? [block(ADVERT), each] : [each])),
  'an advert right before and behind': (page, id) =>
    page.flatMap((each) => (each.sentences.some((one) => one.id === id) ? [block(ADVERT), each, block(ADVERT)] : [each])),
  'an advert within the paragraph': (page, id) =>
    page.map(({ level, sentences }) => ({
      level,
      sentences: sentences.flatMap((each) => (each.id === id ? [{ id: NEW_ID, text: ADVERT }, each] : [each])),
    })),
  'the paragraph moved': (page, id, chance) => {
    const moved = page.filter((each) => each.sentences.some((one) => one.id === id));
    const rest = page.filter((each) => !moved.includes(each));
    return rest.toSpliced(chance(rest.length), 0, ...moved);
  },
  'a typing slip mended': (page, id, chance) => mapSentence(page, id, (text) => swapLetters(text, chance, 1)),
  'three typing slips mended': (page, id, chance) => mapSentence(page, id, (text) => swapLetters(text, chance, 3)),
  'a word changed': (page, id, chance) =>
    mapSentence(page, id, (text) => {
      const words = text.split(' ');
      return words.toSpliced(chance(words.length), 1, 'otherwise').join(' ');
    }),
  'the sentence made longer': (page, id) =>
    mapSentence(page, id, (text) => text.replace(/\.$/, ', as many readers of this page have told us.')),
  'other quotation marks and dashes': (page) =>
    page.map(({ level, sentences }) => ({
      level,
      sentences: sentences.map(({ id, text }) => ({ id, text: text.replaceAll("'", '’').replaceAll('-', '‑') })),
    })),
  'text flowed anew': (page) =>
    page.map(({ level, sentences }) => ({
      level,
      sentences: sentences.map(({ id, text }) => ({ id, text: text.replaceAll(' ', '\n\t ') })),
    })),
  'paragraphs joined': (page) => {
    const joined: Block[] = [];
    for (const each of page) {
      const last = joined.at(-1);
      if (last && last.level === 0 && each.level === 0)
        joined[joined.length - 1] = { level: 0, sentences: [...last.sentences, ...each.sentences] };
      else joined.push(each);
    }
    return joined;
  },
  'each sentence a paragraph': (page) =>
    page.flatMap(({ level, sentences }) => sentences.map((each): Block => ({ level, sentences: [each] }))),
  'the sentences around rewritten': (page, id) =>
    page.map(({ level, sentences }) => ({
      level,
      sentences: sentences.map((each) => (each.id === id ? each : { id: each.id, text: `${translate(each.text).slice(0, 20)} and more` })),
    })),
  'a teaser with the same words on top': (page, id) => {
    const text = page.flatMap((each) => each.sentences).find((each) => each.id === id)?.text ?? '';
    return [block(`${TEASER} ${text}`), ...page];
  },
  'the sentence taken out': (page, id) =>
    page.map(({ level, sentences }) => ({ level, sentences: sentences.filter((each) => each.id !== id) })),
  'the sentence taken out, a teaser left': (page, id) => {
    const text = page.flatMap((each) => each.sentences).find((each) => each.id === id)?.text ?? '';
    // The words themselves still stand on the page, so leading there is right, if the reader is asked.
    const teaser: Block = {
      level: 0,
      sentences: [
        { id: NEW_ID, text: TEASER },
        { id, text },
      ],
    };
    return [teaser, ...page.map(({ level, sentences }) => ({ level, sentences: sentences.filter((each) => each.id !== id) }))];
  },
  'the paragraph taken out': (page, id) => page.filter((each) => !each.sentences.some((one) => one.id === id)),
  'translated into another language': (page) =>
    page.map(({ level, sentences }) => ({ level, sentences: sentences.map(({ text }) => ({ id: NEW_ID, text: translate(text) })) })),
};

/** The page as the reader of anchors sees it, and where a sentence stands in it; null where it is gone. */
export function render(
  page: readonly Block[],
  id: number,
): { readonly text: PageText; readonly at: { readonly start: number; readonly end: number } | null } {
  const part = ({ level, sentences }: Block): TextPart => ({ level, text: sentences.map((each) => each.text).join(' ') });
  const text = toPageText(page.map(part));
  let at: { start: number; end: number } | null = null;
  page.forEach(({ sentences }, i) => {
    const k = sentences.findIndex((each) => each.id === id);
    if (k < 0) return;
    const before = toPageText(page.slice(0, i).map(part)).text;
    const inBlock = toPageText([
      {
        level: 0,
        text: sentences
          .slice(0, k)
          .map((each) => each.text)
          .join(' '),
      },
    ]).text;
    const words = toPageText([{ level: 0, text: sentences[k]?.text ?? '' }]).text;
    const start = before.length + (before === '' ? 0 : 1) + inBlock.length + (inBlock === '' ? 0 : 1);
    at = { start, end: start + words.length };
  });
  return { text, at };
}

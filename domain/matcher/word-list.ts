/**
 * A list of words as text, one space between two: `couple*` stands for every word that begins so, `care_home` for two
 * words in a row, any other for itself and its plural in -s.
 */
export interface WordList {
  /** Which entries of the list stand in a text, each once, without `*` and `_`. */
  readonly hits: (words: TextWords) => readonly string[];
}

/** A text as word lists read it. */
export interface TextWords {
  /** Lower case, with one space around each word. */
  readonly text: string;
  readonly words: ReadonlySet<string>;
}

/** Words of a text: runs of ASCII letters and digits, in lower case. Accents are not looked for in word lists. */
export function toWords(text: string): TextWords {
  const words = text.toLowerCase().match(/[a-z0-9]+/g) ?? [];
  return { text: ` ${words.join(' ')} `, words: new Set(words) };
}

const lists = new Map<string, WordList>();

/** Reads a word list; the same text is taken apart once. */
export function wordList(source: string): WordList {
  const list = lists.get(source) ?? createList(source === '' ? [] : source.split(' '));
  lists.set(source, list);
  return list;
}

/** Letters by which beginnings are looked up; none is shorter. */
const KEY = 3;

/** One look-up a word of the text, however long the list: a page full of abbreviations asks for hundreds of texts. */
function createList(entries: readonly string[]): WordList {
  const phrases = entries.filter((entry) => entry.includes('_')).map((entry) => entry.replaceAll('_', ' '));
  const single = entries.filter((entry) => !entry.includes('_'));
  const plain = new Set(single.filter((entry) => !entry.endsWith('*')));
  const beginnings = Map.groupBy(
    single.filter((entry) => entry.endsWith('*')).map((entry) => entry.slice(0, -1)),
    (beginning) => beginning.slice(0, KEY),
  );
  return {
    hits({ text, words }) {
      const found = new Set<string>();
      for (const word of words) {
        if (plain.has(word)) found.add(word);
        else if (word.endsWith('s') && plain.has(word.slice(0, -1))) found.add(word.slice(0, -1));
        for (const beginning of beginnings.get(word.slice(0, KEY)) ?? []) if (word.startsWith(beginning)) found.add(beginning);
      }
      for (const phrase of phrases) {
        if (text.includes(phrase.endsWith('*') ? ` ${phrase.slice(0, -1)}` : ` ${phrase} `)) found.add(phrase.replace('*', ''));
      }
      return [...found];
    },
  };
}

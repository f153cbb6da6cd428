/** Where a text says what an abbreviation stands for. */
export interface Definition {
  /** "hormone replacement therapy". */
  readonly words: string;
  /** Offsets of these words in the text. */
  readonly start: number;
  readonly end: number;
}

/** How far a long form is looked for, in characters. */
const REACH = 120;
/** Leads from the long form to the short one: "long form (or ABC", "long form, or ABC", "long form, also called ABC". */
const OPENED =
  /(?:[([]\s*["'“‘]?(?:(?:or|aka|abbreviated(?: as| to)?|also (?:known as|called)|short|sometimes)\s+)?|,\s+(?:or|aka)\s+|,?\s+(?:is\s+)?(?:also\s+|often\s+)?(?:known as|called|abbreviated (?:as|to)|shortened to)\s+)["'“‘]?$/i;
const CLOSED = /^["'”’]?\s*(?:[)\],.;/]|or\b)/;
/** Leads from the short form to the long one: "ABC (long form", "ABC, or long form", "ABC stands for long form". */
const EXPLAINED =
  /^(?:\s*[([]|,\s(?:or|which is|meaning|that is)\s|,?\s(?:which\s)?(?:stands for|is short for|short for|means)\s|\s[–—=-]\s|:\s|=\s)\s*["'“‘]?(?:the\s|i\.?e\.?,?\s)?/i;
/** A single word explains a short form only if it is so much longer: "MFR (mfr. unknown)" explains nothing. */
const LONG_WORD = 4;
const SMALL_WORDS = new Set('a an and at by for from in of on or the to with'.split(' '));

/**
 * What the text at `[start, end)` says an abbreviation stands for: "words whose initials match (ABC)", "ABC (words
 * whose initials match)" or "ABC stands for …". Undefined where it says nothing, or where the initials do not fit: the
 * rule is the strict half of Schwartz and Hearst (PSB 2003), in which each word gives its first letter, small words
 * none, and a long word may give more ("electroacupuncture (EA)").
 */
export function definitionAt(text: string, start: number, end: number): Definition | undefined {
  const letters = lettersOf(text.slice(start, end));
  return longFormBefore(text, start, end, letters) ?? longFormBehind(text, end, letters);
}

/** Whether all of `words` explain a short form, letter by letter: for the title of an `<abbr>`. */
export function explains(words: string, form: string): boolean {
  const parts = wordsOf(words).map(([word]) => word);
  const letters = lettersOf(form);
  return fits(parts, letters, parts.length, letters.length);
}

function lettersOf(form: string): string {
  return form
    .replace(/s$/, '')
    .replace(/[^a-z0-9]/gi, '')
    .toLowerCase();
}

function longFormBefore(text: string, start: number, end: number, letters: string): Definition | undefined {
  const from = Math.max(0, start - REACH);
  const opened = OPENED.exec(text.slice(from, start));
  const isBracket = /^[([]/.test(opened?.[0] ?? '');
  if (!opened || (isBracket && !CLOSED.test(text.slice(end, end + 6)))) return undefined;
  const border = from + opened.index;
  const before = text.slice(from, border);
  const sentence = before.slice(before.search(/[^.;:!?()[\]]*$/));
  const words = wordsOf(sentence);
  const count = fittingCount(letters, words.length, (many) => words.slice(-many));
  const first = words.at(-count);
  if (count === 0 || !first) return undefined;
  const at = border - sentence.length + first[1];
  return { words: text.slice(at, border).trim(), start: at, end: border };
}

function longFormBehind(text: string, end: number, letters: string): Definition | undefined {
  const opened = EXPLAINED.exec(text.slice(end, end + 40));
  if (!opened) return undefined;
  const from = end + opened[0].length;
  const behind = text.slice(from, from + REACH);
  const sentence = behind.slice(0, /[.;:!?,()[\]"”]|$/.exec(behind)?.index);
  const words = wordsOf(sentence);
  const last = words[fittingCount(letters, words.length, (many) => words.slice(0, many)) - 1];
  if (!last) return undefined;
  const stop = from + last[1] + last[0].length;
  return { words: text.slice(from, stop), start: from, end: stop };
}

/** How many words give the letters, 0 for none: one letter a word where that can be, else as few words as will do. */
function fittingCount(letters: string, most: number, take: (count: number) => readonly (readonly [string, number])[]): number {
  const counts = Array.from({ length: Math.min(most, letters.length * 2) }, (_, i) => i + 1);
  const isFit = (count: number, each: number) => {
    const words = take(count).map(([word]) => word);
    const isWhole = [words[0], words.at(-1)].every((word) => word !== undefined && !SMALL_WORDS.has(word));
    return isWhole && fits(words, letters, count, each);
  };
  return counts.find((count) => isFit(count, 1)) ?? counts.find((count) => isFit(count, letters.length)) ?? 0;
}

/** Lower-case words with their offsets; a hyphen parts words, an apostrophe does not. */
function wordsOf(text: string): readonly (readonly [word: string, at: number])[] {
  return [...text.matchAll(/[a-z0-9\u00c0-\u024f]+(?:['’][a-z]+)?/gi)].map((found) => [found[0].toLowerCase(), found.index]);
}

/** Whether the words give the letters in order, each its first and at most `each`, small words none if they like. */
function fits(words: readonly string[], letters: string, count: number, each: number): boolean {
  const [word, ...rest] = words;
  if (word === undefined) return letters === '';
  if (SMALL_WORDS.has(word) && rest.length > 0 && rest.length < count - 1 && fits(rest, letters, count, each)) return true;
  if (letters === '' || word.charAt(0) !== letters.charAt(0)) return false;
  if (count === 1 && word.length < letters.length + LONG_WORD) return false;
  // One word that gives two letters is too weak: "treatment (TM)".
  const most = count === 1 && letters.length < 3 && word.length <= 12 ? 1 : each;
  for (let taken = 1, at = 0; taken <= most; taken++) {
    if (fits(rest, letters.slice(taken), count, each)) return true;
    at = word.indexOf(letters.charAt(taken) || '\0', at + 1);
    if (at < 0) return false;
  }
  return false;
}

/** Words that say nothing of which therapy is meant. */
const GENERAL = new Set('and based for in of techniques technique therapy training treatment method the'.split(' '));
/** Letters in which "behavioural" and "behavior" agree, and "processing" and "procedural" do not. */
const STEM = 6;

/** Whether a long form that is no name of ours still says what the id says: "cognitive and behavioural therapy". */
export function resemblesId(words: string, id: string): boolean {
  const stems = new Set(wordsOf(words).map(([word]) => word.slice(0, STEM)));
  const telling = id.split('-').filter((word) => !GENERAL.has(word));
  const shared = telling.filter((word) => stems.has(word.slice(0, STEM)));
  return shared.length * 2 > telling.length;
}

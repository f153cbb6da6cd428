/** What is read of a match. */
interface Name {
  readonly kind: string;
  readonly start: number;
  readonly end: number;
}

/** Head nouns that several names share: "music and art therapy", "massage and physical therapists" (detection rules 6.4). */
const HEAD =
  /[\s-]((?:psycho)?therap(?:y|ies|ists?)|treatments?|training|massages?|baths?|packs?|exercises?|rehab(?:ilitation)?|stimulation|medicine)$/i;
/** What joins the last two items; a comma alone does not: "If you like music, art therapy may help". */
const LAST = /\s(?:and|or|and\/or|&)\s+$|\s*\/\s*$/i;
/** One item of at most two words, and what joins it to the next. */
const ITEM = /(?:([a-z][\w'-]*)\s)?(?!(?:and|or)\b)([a-z][\w'-]*)(?:\s*[,/]\s*(?:(?:and|or|&)\s+)?|\s+(?:and|or|and\/or|&)\s+)$/i;
/** Mere means, unless they stand among their like: "heat and cold therapy", but "rest, ice, exercise and physical therapy". */
const MEANS = /^(?:cold|diet|exercise|heat|hot|ice|light|oxygen|salt|sleep|sound|sports?|walking|water)\b/i;
/** Furthest reach of an item, and of the words beside it that may forbid it, in characters. */
const REACH = 40;

/**
 * The items before the name at `[start, stop)` that share its last word and are names with it, each covering the item
 * alone. `find` is the matcher itself, so that an item keeps the tier and rules of the name that it stands for, whose
 * neighbours are those of the item. None where nothing is joined to the name, which costs one look at its last word.
 */
export function itemsBefore<T extends Name>(text: string, start: number, stop: number, find: Find<T>): readonly T[] {
  const head = HEAD.exec(text.slice(Math.max(start, stop - REACH), stop))?.[1];
  if (head === undefined || !LAST.test(text.slice(Math.max(0, start - 12), start))) return [];
  const areMeans = MEANS.test(text.slice(start, stop));
  const items: T[] = [];
  for (let at = start; at >= 0;) {
    const from = Math.max(0, at - REACH);
    const item = ITEM.exec(text.slice(from, at));
    if (!item) break;
    const [, first, last = ''] = item;
    const one = from + item.index + (first === undefined ? 0 : first.length + 1);
    const named = [from + item.index, one]
      .map((begin) => nameAt(text, begin, one + last.length, { head, behind: text.slice(stop, stop + REACH), find }))
      .find((each) => each !== undefined && (areMeans || !MEANS.test(text.slice(each.start, each.end))));
    if (named) items.unshift(named);
    at = named?.start ?? one;
  }
  return items;
}

type Find<T> = (text: string) => readonly T[];

interface Head<T> {
  readonly head: string;
  readonly behind: string;
  readonly find: Find<T>;
}

/** The words at `[start, end)` as a name, once the head stands behind them. Alone first: most items are no names. */
function nameAt<T extends Name>(text: string, start: number, end: number, { head, behind, find }: Head<T>): T | undefined {
  const words = `${text.slice(start, end)} ${head}`;
  if (find(words)[0]?.end !== words.length) return undefined;
  const before = text.slice(Math.max(0, start - REACH), start);
  const stop = before.length + words.length;
  const match = find(before + words + behind).find((each) => each.start === before.length && each.end === stop);
  return match?.kind === 'therapy' ? { ...match, start, end } : undefined;
}

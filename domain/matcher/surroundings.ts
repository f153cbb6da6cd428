import type { Match, Sense } from './match';
import { toWords, wordList, type TextWords } from './word-list.ts';

/** A block of a page, as evidence reads it. */
export interface EvidenceBlock {
  readonly text: string;
  readonly matches: readonly Match[];
  /** The headings it stands under, nearest first; of a heading itself only those above it. */
  readonly headings?: readonly { readonly text: string; readonly matches: readonly Match[] }[];
  /** Short forms that the block's markup explains (`<abbr title>`). */
  readonly titles?: readonly Explained[];
}

/** A short form and what its markup says that it stands for. */
export interface Explained {
  readonly form: string;
  readonly title: string;
  /** Names in the title. */
  readonly matches: readonly Match[];
}

/** What stands around one name. */
export interface Surroundings {
  /** The name's own context words, each once. */
  readonly own: number;
  /** Besides: words of the field, conditions, names of other therapies, each once. */
  readonly field: number;
  /** Other therapies named in full, each once; they are counted in `field` as well. */
  readonly therapies: number;
  /** "CBT therapist", "ACT for chronic pain". */
  readonly beside: boolean;
  /** A word that belongs to another world. */
  readonly elsewhere: boolean;
  /** A long form of the same therapy stands in the block or above it. */
  readonly longForm: boolean;
  /** The block is all in capitals, more than the short form alone. */
  readonly capitals: boolean;
}

/** Of a very long block, this much to either side of the name is looked at, in characters. */
const REACH = 600;
/** What is said of a therapy right behind its name. Courses, tests and models are named alike in other worlds. */
const COMPOUND =
  /^[\s-]+(?:based\s+|informed\s+|focused\s+|trained\s+|style\s+)?(?:psycho)?(?:therap(?:y|ies|ists?|eutic)|treatments?|practitioners?|clinicians?|counsell?ors?|counsell?ing|psychologists?|sessions?|self-help)\b/i;
const FOR = /^\s+(?:(?:sessions?|therapy|treatment|works?|helps?|may help|can help)\s+)?(?:for|in|with|against)\s+[^.;:]{0,30}$/i;

/** Looks around one name of a block. Costs a walk over the block's words, so it is asked for doubtful names only. */
export function surroundingsOf(block: EvidenceBlock, match: Match, sense: Sense): Surroundings {
  const headings = block.headings ?? [];
  const around = toWords(aroundIn(block, match));
  const words = headings.length === 0 ? around : toWords([around.text, ...headings.map((heading) => heading.text)].join('\n'));
  const near = [...block.matches, ...headings.flatMap((heading) => heading.matches)].filter(
    (each) => each !== match && each.kind !== 'other',
  );
  const own = distinct(wordList(sense.own).hits(words));
  return {
    own: own.length,
    field: fieldHits(words, own, sense.field) + namedNear(near, match, sense),
    therapies: new Set(near.filter((each) => each.kind === 'therapy' && each.tier < 2 && each.id !== match.id).map((each) => each.id)).size,
    beside: isBeside(block, match),
    elsewhere: wordList(sense.against).hits(words).length + wordList(sense.elsewhere).hits(around).length > 0,
    longForm: near.some((each) => each.id === match.id && each.tier < 2 && !each.sense?.surname),
    capitals: isInCapitals(block.text, match),
  };
}

/** The block without the name itself and without other therapies' names, which are counted as such. */
function aroundIn({ text, matches }: EvidenceBlock, { start, end }: Match): string {
  const names = matches.filter((each) => each.kind === 'therapy' && each.tier < 2 && each.end <= text.length);
  let rest = `${text.slice(0, start)}${' '.repeat(end - start)}${text.slice(end)}`;
  for (const name of names) rest = `${rest.slice(0, name.start)}${' '.repeat(name.end - name.start)}${rest.slice(name.end)}`;
  return rest.slice(Math.max(0, start - REACH), end + REACH);
}

/** Words of the field that are not counted yet. Those of all health care count once: "Patients pay the clinic by EFT". */
function fieldHits(words: TextWords, own: readonly string[], field: string): number {
  const [general = '', special = ''] = field.split('|');
  const telling = distinct([...own, ...wordList(special).hits(words)]);
  const all = distinct([...telling, ...wordList(general).hits(words)]);
  return telling.length - own.length + Math.min(1, all.length - telling.length);
}

/** Conditions and other therapies, each once. */
function namedNear(near: readonly Match[], match: Match, { field, form }: Sense): number {
  const shared = new Set([match.id, ...(match.others ?? []).map((other) => other.id)]);
  const named = new Set(near.filter((each) => each.kind === 'condition' || each.tier < 2).map((each) => each.id));
  for (const id of shared) named.delete(id);
  // A list of abbreviations of one field speaks for each of them, however long it is like two words.
  const isSister = ({ tier, sense, id }: Match) => tier === 2 && sense?.field === field && sense.form !== form && !shared.has(id);
  const sisters = field === '' ? [] : near.filter(isSister).map((each) => each.sense?.form);
  return named.size + Math.min(2, new Set(sisters).size);
}

/** "Couple" and "couples", "therap" and "therapist" are one; what stands first in the list stays. */
function distinct(hits: readonly string[]): readonly string[] {
  const kept: string[] = [];
  for (const hit of hits) if (!kept.some((each) => each.startsWith(hit) || hit.startsWith(each))) kept.push(hit);
  return kept;
}

function isBeside({ text, matches }: EvidenceBlock, match: Match): boolean {
  const name = text.slice(match.start, match.end);
  const last = name.search(/\s\S+$/);
  if (COMPOUND.test(text.slice(match.end, match.end + 40)) || (last > 0 && COMPOUND.test(name.slice(last)))) return true;
  return matches.some((each) => each.kind === 'condition' && each.start > match.end && FOR.test(text.slice(match.end, each.start)));
}

/** Of single words nothing can be told: a cell of a table that holds the abbreviation alone. */
function isInCapitals(text: string, { start, end }: Match): boolean {
  const around = `${text.slice(Math.max(0, start - REACH), start)} ${text.slice(end, end + REACH)}`;
  const capitals = around.match(/[A-Z]/g)?.length ?? 0;
  const small = around.match(/[a-z]/g)?.length ?? 0;
  return capitals > 3 && small * 2 < capitals;
}

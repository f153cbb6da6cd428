import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { toLexicon } from '../../data/build/compile.ts';
import { readKnowledge } from '../../data/build/read-knowledge.ts';
import { compileLexicon, parseTails, readPieces, type Lexicon } from '../../domain/matcher/lexicon.ts';
import { createMatcher } from '../../domain/matcher/match.ts';
import { createRandom, type Random } from './random.ts';

/** Names in the vocabulary that all tools are given, as many as performance.md §2 measured with. */
export const SHARED_NAMES = 1_831;

const DATA = join(import.meta.dirname, '..', '..', 'data');

/** The names that the measurements need. */
export interface Vocabulary {
  /** The knowledge base as the extension holds it. */
  readonly whole: Lexicon;
  /** Every spelling of every name of the knowledge base that case does not decide, lower case. */
  readonly forms: readonly string[];
  /** A sample of the forms, for all tools alike. */
  readonly shared: readonly string[];
  /** Words of our own texts, as often as they stand there, without those that are names by themselves. */
  readonly words: readonly string[];
}

/** Reads the knowledge base. The sample is the same as long as the knowledge base is. */
export async function readVocabulary(): Promise<Vocabulary> {
  const { knowledge } = await readKnowledge(DATA);
  const whole = toLexicon(knowledge);
  const forms = plainForms(whole);
  const match = createMatcher(whole);
  const words = ownWords().filter((word) => match(word).length === 0);
  return { whole, forms, shared: sample(forms, SHARED_NAMES, createRandom(1_831)), words };
}

/** All spellings of a compiled vocabulary; `~` is written as a space. Abbreviations are left out. */
function plainForms(lexicon: Lexicon): readonly string[] {
  const words = lexicon.words.split(' ');
  const lines = lexicon.tails.split('\n').map(readPieces);
  const rules = lexicon.rules.split('\n');
  const all = lines.flatMap((line, i) =>
    parseTails(line, rules).flatMap((tail) =>
      tail.exact === undefined && tail.rule === undefined ? [(words[i] ?? '') + tail.rest.replaceAll('~', ' ')] : [],
    ),
  );
  return [...new Set(all)].toSorted();
}

/** Number of spellings that a compiled vocabulary knows, abbreviations included. */
export function countForms(lexicon: Lexicon): number {
  const rules = lexicon.rules.split('\n');
  return lexicon.tails.split('\n').reduce((total, line) => total + parseTails(readPieces(line), rules).length, 0);
}

function sample(list: readonly string[], size: number, random: Random): readonly string[] {
  const rest = [...list];
  return Array.from({ length: Math.min(size, list.length) }, () => rest.splice(random.below(rest.length), 1)[0] ?? '').toSorted();
}

/** Words of the explainers and one-liners, in the order of the files. */
function ownWords(): readonly string[] {
  const folder = join(DATA, 'therapies');
  const texts = readdirSync(folder)
    .toSorted()
    .flatMap((file) => readFileSync(join(folder, file), 'utf8').match(/"[^"\n]{60,}"/g) ?? []);
  return texts.flatMap((text) => (text.includes('://') ? [] : (text.toLowerCase().match(/[a-z]+/g) ?? [])));
}

/** A vocabulary of plain names: each may be marked anywhere. */
export function plainLexicon(names: readonly string[]): Lexicon {
  return compileLexicon(names.map((pattern) => ({ pattern, target: `t${pattern.length % 97}`, isTherapy: true, tier: 0 })));
}

/** Made-up names of one to four words; as in the knowledge base, about five share a first word. */
export function madeUpNames(count: number): readonly string[] {
  const random = createRandom(count);
  const first = Array.from({ length: Math.ceil(count / 5) }, () => madeUpWord(random, 3));
  const names = new Set<string>();
  while (names.size < count) {
    const rest = Array.from({ length: random.below(4) }, () => ` ${madeUpWord(random, 2)}`);
    names.add(random.pick(first) + rest.join(''));
  }
  return [...names];
}

const SYLLABLES = 'ba ce di fo gu ha ki le mo nu pa re si to vu wa xe yo zi bra cle dro fri gla pre sto tru spa'.split(' ');

function madeUpWord(random: Random, syllables: number): string {
  return Array.from({ length: syllables }, () => random.pick(SYLLABLES)).join('');
}

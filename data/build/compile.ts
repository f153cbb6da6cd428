import { compileLexicon, type Lexicon, type LexiconEntry } from '../../domain/matcher/lexicon.ts';
import type { NameRule } from '../../domain/matcher/name-rule.ts';
import type { Therapy, TherapyName } from '../../domain/therapy/therapy.ts';
import { ELSEWHERE, fieldWords } from './context-words.ts';
import { foldJoints } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';

const TIERS = { T0: 0, T1: 1, T2: 2 } as const;

/** The matcher's vocabulary: every spelling of every name in the records. */
export function toLexicon(knowledge: Knowledge): Lexicon {
  const therapies = knowledge.therapies.flatMap((therapy) => therapy.names.map((name) => toEntry(therapy, name)));
  const conditions = knowledge.conditions.flatMap(({ id, names, abbreviations = [] }) => [
    ...names.map((name): LexiconEntry => ({ pattern: foldJoints(name), target: id, isTherapy: false, tier: 0 })),
    ...abbreviations.map((pattern): LexiconEntry => ({ pattern, target: id, isTherapy: false, tier: 2 })),
  ]);
  return compileLexicon([...therapies, ...conditions], ELSEWHERE);
}

function toEntry({ id, kind }: Pick<Therapy, 'id' | 'kind'>, name: TherapyName): LexiconEntry {
  const rule = toRule(name);
  return {
    pattern: foldJoints(name.pattern),
    target: id,
    isTherapy: true,
    tier: TIERS[name.tier],
    field: fieldWords(kind),
    ...(rule ? { rule } : {}),
  };
}

/** Nothing where the record says nothing but the tier: most names. */
function toRule({ notAfter, notBefore, notWith, context, only, surname }: TherapyName): NameRule | undefined {
  if (!notAfter && !notBefore && !notWith && !context && !only && !surname) return undefined;
  return {
    notAfter: (notAfter ?? []).map(asNeighbour),
    notBefore: (notBefore ?? []).map(asNeighbour),
    ...(notWith ? { notWith: asWordList(notWith) } : {}),
    ...(context ? { context: asWordList(context) } : {}),
    ...(only ? { only } : {}),
    ...(surname ? { surname } : {}),
  };
}

/** As `domain/matcher/word-list.ts` reads it. */
function asWordList(words: readonly string[]): string {
  return words.map((entry) => entry.toLowerCase().replace(/[\s-]+/g, '_')).join(' ');
}

/** Neighbouring words as the matcher reads them in a text: lower case, a space for each hyphen. */
function asNeighbour(words: string): string {
  return words.toLowerCase().replace(/[\s-]+/g, ' ');
}

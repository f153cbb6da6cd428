import { compileLexicon, type Lexicon, type LexiconEntry } from '../../domain/matcher/lexicon.ts';
import type { TherapyName } from '../../domain/therapy/therapy.ts';
import { foldJoints } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';

const TIERS = { T0: 0, T1: 1, T2: 2 } as const;

/** The matcher's vocabulary: every spelling of every name in the records. */
export function toLexicon(knowledge: Knowledge): Lexicon {
  const therapies = knowledge.therapies.flatMap(({ id, names }) => names.map((name) => toEntry(id, name)));
  const conditions = knowledge.conditions.flatMap(({ id, names, abbreviations = [] }) => [
    ...names.map((name): LexiconEntry => ({ pattern: foldJoints(name), target: id, isTherapy: false, tier: 0 })),
    ...abbreviations.map((pattern): LexiconEntry => ({ pattern, target: id, isTherapy: false, tier: 2 })),
  ]);
  return compileLexicon([...therapies, ...conditions]);
}

function toEntry(id: string, name: TherapyName): LexiconEntry {
  const { notAfter = [], notBefore = [] } = name;
  const hasRule = notAfter.length + notBefore.length > 0;
  return {
    pattern: foldJoints(name.pattern),
    target: id,
    isTherapy: true,
    tier: TIERS[name.tier],
    ...(hasRule ? { rule: { notAfter: notAfter.map(asNeighbour), notBefore: notBefore.map(asNeighbour) } } : {}),
  };
}

/** Neighbouring words as the matcher reads them in a text: lower case, a space for each hyphen. */
function asNeighbour(words: string): string {
  return words.toLowerCase().replace(/[\s-]+/g, ' ');
}

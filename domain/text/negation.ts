/** How far back a cue is looked for, in characters. */
const REACH = 220;
/** How far behind the words a verdict on them is looked for. */
const REACH_BEHIND = 60;

/** Words that may stand between "not" and its "for": what is denied is a use, not a finding. "Not effective for" is a finding. */
const USES =
  'be|been|being|meant|intended|designed|suitable|suited|recommended|advised|advisable|used|use|safe|indicated|approved|appropriate|licensed|offered|given|aimed|made|a|an|the|as|treatment|therapy|remedy|option|method|choice|necessarily|usually|generally|really|to|try|it|this|considered|people|patients|anyone|those|someone|adults|children|women|men|who|if|you|have|has|had|with|during|in|by';
const LINK = 'for|against|in|during|by|with|on|if you have|if you had';

const NOT = /(?:\bnot|n't|\bnever|\bcannot|\bnor)(?!\s+(?:only|just|merely|simply|solely|limited|restricted|confined|least)\b)/.source;

/** Says that what follows is no use of it: "not (recommended) for", "does not treat", "not asthma but". Lists may follow. */
const DENIALS = new RegExp(
  [
    `${NOT}(?:\\s+(?:${USES}))*\\s+(?:${LINK})\\b`,
    `${NOT}\\s+(?:\\w+ly\\s+)?(?:treats?|heals?|replaces?|address(?:es)?|targets?|suits?)\\b`,
    `${NOT}(?:\\s+(?:a|an|the|about|due to|because of|caused by))?(?=\\s*$)`,
    '\\b(?:neither|nor)\\b(?:\\s+for)?',
    '\\b(?:unsuitable|unsafe|contraindicated|off limits|inappropriate)\\s+(?:for|in|with|during)\\b',
    '\\bavoid(?:ed)?\\s+(?:it\\s+|this\\s+)?(?:in|during|with|for|if you have)\\b',
  ].join('|'),
  'g',
);

/** Sets what follows apart: "rather than", "except in", "without", "no". A preposition behind it begins another thought. */
const EXCLUSIONS =
  /(?:(?<!\bwith (?:or|and) )\bwithout|\brather than|\binstead of|\bother than|\bapart from|\baside from|\bexcept(?:ing)?|\bexcluding|\bexcluded|\bwith the exception of|\bunlike|\bas opposed to|\bunrelated to|\bfree (?:of|from)|\bbut not|\band not|\bno)\b(?:\s+(?:for|in|with|during|to treat|people with|those with|patients with|history of|signs? of|symptoms? of|diagnosis of|a|an|any|the)\b)*/g;

const ENDS =
  /[;:—–]|\s-\s|\b(?:but|however|yet|whereas|while|although|though|it|they|he|she|we|this|that|which|is|are|was|were|may|might|can|could|should|will|would|helps?|helped|eases?|eased|reduces?|reduced|improves?|improved|relieves?|relieved|treats?|treated|works?|used|because|since|when|instead|only|then|also)\b|,\s*(?:and\s+)?for\b/;
/** For exclusions, besides: "no evidence for", "without drugs for", "rather than people who". */
const ENDS_EXCLUSION = /\b(?:for|in|on|of|from|to|between|who|whose|against|by|have|has)\b/;

/** What is said behind the words: "people with epilepsy should not use it". */
const BEHIND =
  /^(?:\s+\w+){0,3}?\s+(?:should(?: not|n't) (?:use|try|have|take|receive|do|be given|be offered)|should avoid|must (?:not|avoid)|(?:is|are|was|were) (?:excluded|an exception|exceptions|a contraindication|contraindications|contraindicated)|excepted|excluded|aside)\b/;

/**
 * Whether the words at `[start, end)` are named only to say that the passage is not about them: "not for migraine",
 * "rather than back pain", "should not be used in pregnancy". A finding, be it null, is about its condition ("did not
 * reduce pain", "no evidence for asthma"), and "not only for" denies nothing. Looks at the words' own sentence.
 */
export function isNegated(text: string, start: number, end: number): boolean {
  const before = sentencePart(text.slice(Math.max(0, start - REACH), start));
  const behind = fold(text.slice(end, end + REACH_BEHIND)).replace(/[.;!?,].*$/s, '');
  if (BEHIND.test(behind)) return true;
  const denial = lastOf(DENIALS, before);
  if (denial && !ENDS.test(withoutWho(before.slice(denial.end)))) return true;
  const exclusion = lastOf(EXCLUSIONS, before);
  if (!exclusion) return false;
  const between = before.slice(exclusion.end);
  const opensClause = /^\s*(?:and|but|or)?\s*$|[,(]\s*$/.test(before.slice(0, exclusion.start));
  if (opensClause && between.includes(',')) return false;
  return !ENDS.test(between) && !ENDS_EXCLUSION.test(between);
}

function fold(text: string): string {
  return text.toLowerCase().replace(/[’ʼ]/g, "'").replace(/\s+/g, ' ');
}

/** What stands before the words in their own sentence. */
function sentencePart(text: string): string {
  const folded = fold(text);
  const border = Math.max(...['. ', '! ', '? '].map((mark) => folded.lastIndexOf(mark)));
  return folded.slice(border < 0 ? 0 : border + 2);
}

function withoutWho(text: string): string {
  return text.replace(/\bwho (?:are|is|have|has|had)\b/g, '');
}

function lastOf(pattern: RegExp, text: string): { readonly start: number; readonly end: number } | null {
  const last = [...text.matchAll(pattern)].at(-1);
  return last ? { start: last.index, end: last.index + last[0].length } : null;
}

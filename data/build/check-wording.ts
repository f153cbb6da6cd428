import type { Matcher } from '../../domain/matcher/match.ts';
import type { Therapy } from '../../domain/therapy/therapy.ts';
import type { At, Problem } from './problem.ts';
import { schoolGrade } from './readability.ts';

/** Words that promise, or that readers are known to misread (Cochrane Handbook ch. 15; evidence wording rules). */
export const FORBIDDEN =
  /\b(cures?|cured|miracles?|miraculous|breakthroughs?|proven|debunked|quackery|pseudoscience|statistically significant|no evidence (that|of|for)|evidence-based|works|wonders?|guaranteed?|detoxif\w+|revolutionary|amazing|100 ?%|no side effects|all[- ]natural|secret|powerful|should (try|avoid|use)|recommended for you)\b/i;

/** The hover card's limits for its lead sentence and its safety line, and the explainer's, in words. */
const ONE_LINE_WORDS = 25;
const CARD_SAFETY_WORDS = 20;
const EXPLAINER_WORDS = 350;

/** Highest school grades after Flesch and Kincaid, names of therapies and conditions not counted (evidence wording rules 4.5). */
const CARD_GRADE = 7;
const EXPLAINER_GRADE = 9;

/**
 * Wording, length and reading level of one record. `match` finds the names that the reading level leaves out; null
 * where the names themselves are not in order yet.
 */
export function checkWording(therapy: Therapy, match: Matcher | null, at: At): Problem[] {
  return [
    ...checkWords(therapy, at),
    ...checkLengths(therapy, at),
    ...(match ? checkGrades(therapy, match, at) : []),
    ...checkNumerals(therapy, at),
  ];
}

function paragraphsOf(therapy: Therapy): readonly string[] {
  const { whatItIs, session, trying } = therapy.explainer;
  return [...whatItIs, ...session, ...trying];
}

function checkWords(therapy: Therapy, at: At): Problem[] {
  const prose: [string, string][] = [
    ['oneLine', therapy.oneLine],
    ...paragraphsOf(therapy).map((p): [string, string] => ['explainer', p]),
    ...therapy.safety.map((line, i): [string, string] => [`safety[${i}].text`, line.text]),
    ...therapy.safety.map((line, i): [string, string] => [`safety[${i}].card`, line.card ?? '']),
    ...therapy.questions.map((question, i): [string, string] => [`questions[${i}]`, question]),
    ...therapy.authorities.map((line, i): [string, string] => [`authorities[${i}].position`, line.position]),
  ];
  return prose.flatMap(([path, words]) => {
    const hit = FORBIDDEN.exec(words);
    return hit ? [at(path, `says "${hit[0]}", a word of promise or one that readers misread; say it plainly`)] : [];
  });
}

function checkLengths(therapy: Therapy, at: At): Problem[] {
  const cardLines = therapy.safety.filter((line) => line.card);
  const problems = [
    ...tooLong(therapy.oneLine, ONE_LINE_WORDS, 'oneLine', at),
    ...cardLines.flatMap((line) => tooLong(line.card ?? '', CARD_SAFETY_WORDS, 'safety.card', at)),
    ...tooLong(paragraphsOf(therapy).join(' '), EXPLAINER_WORDS, 'explainer', at),
  ];
  if (cardLines.length !== 1)
    problems.push(at('safety', `exactly one line needs "card" (the short form for the hover card); found ${cardLines.length}`));
  return problems;
}

function tooLong(words: string, limit: number, path: string, at: At): Problem[] {
  const found = words.split(/\s+/).length;
  return found > limit ? [at(path, `has ${found} words; the limit is ${limit}`)] : [];
}

function checkGrades(therapy: Therapy, match: Matcher, at: At): Problem[] {
  const card = [therapy.oneLine, ...therapy.safety.flatMap((line) => line.card ?? [])].join(' ');
  return [
    ...tooHard(card, CARD_GRADE, 'oneLine and the "card" line', match, at),
    ...tooHard(paragraphsOf(therapy).join(' '), EXPLAINER_GRADE, 'explainer', match, at),
  ];
}

function tooHard(text: string, limit: number, path: string, match: Matcher, at: At): Problem[] {
  const grade = schoolGrade(withoutNames(text, match));
  return grade > limit
    ? [at(path, `reads at school grade ${grade.toFixed(1)}; the limit is ${limit}. Use shorter sentences and shorter words`)]
    : [];
}

/** Names of therapies and conditions are given, however long they are; each counts as one short word. */
function withoutNames(text: string, match: Matcher): string {
  let rest = text;
  for (const { start, end } of match(text).toReversed()) rest = `${rest.slice(0, start)}it${rest.slice(end)}`;
  return rest;
}

const NUMERAL = /\d+(?:[.,]\d+)*/g;

/** Each numeral of the prose stands in an evidence row or among the `figures`, which name the page they were read on. */
function checkNumerals(therapy: Therapy, at: At): Problem[] {
  const { figures = [] } = therapy.explainer;
  const prose = [therapy.oneLine, ...paragraphsOf(therapy)];
  const lost = figures.flatMap((figure, i) =>
    prose.some((paragraph) => paragraph.includes(figure.text))
      ? []
      : [at(`explainer.figures[${i}]`, `"${figure.text}" stands in no paragraph; copy it from there letter by letter`)],
  );
  const inRows = new Set(
    therapy.evidence
      .flatMap(({ trials, participants, size }) => [trials, participants, size?.value, ...(size?.interval ?? [])])
      .map(String),
  );
  const untraced = prose.flatMap((paragraph) => {
    const rest = figures.reduce((text, figure) => text.replaceAll(figure.text, ''), paragraph);
    return [...rest.matchAll(NUMERAL)].filter(([numeral]) => !inRows.has(numeral.replaceAll(',', '')));
  });
  return [
    ...lost,
    ...untraced.map(([numeral]) =>
      at('explainer', `the number ${numeral} stands in no evidence row; name its page under "figures", or write without it`),
    ),
  ];
}

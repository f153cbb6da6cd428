import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { toLexicon } from '@/data/build/compile';
import { expandName } from '@/data/build/expand-name';
import { formatProblem } from '@/data/build/problem';
import { toArticles } from '@/data/build/project';
import type { Knowledge } from '@/data/build/knowledge';
import { readKnowledge } from '@/data/build/read-knowledge';
import { createMatcher, type Matcher } from '@/domain/matcher/match';

let knowledge: Knowledge;
let problems: readonly string[];
let match: Matcher;

beforeAll(async () => {
  const read = await readKnowledge(join(import.meta.dirname, '../../../data'));
  knowledge = read.knowledge;
  problems = read.problems.map(formatProblem);
  match = createMatcher(toLexicon(knowledge));
});

const FIRST_TWELVE =
  'acupuncture auricular-acupressure balneotherapy chiropractic craniosacral-therapy exercise-therapy foam-rolling massage-therapy myofascial-release occupational-therapy trigger-point-therapy yoga'.split(
    ' ',
  );

describe('the knowledge that ships', () => {
  it('has no problem', () => {
    expect(problems).toEqual([]);
  });

  it('holds 150 therapies, 500 distinct reviews and 150 conditions at least', () => {
    const reviews = new Set(knowledge.therapies.flatMap(({ reviews: held }) => held.map(({ doi, pmid }) => doi?.toLowerCase() ?? pmid)));
    expect(knowledge.therapies.length).toBeGreaterThanOrEqual(150);
    expect(reviews.size).toBeGreaterThanOrEqual(500);
    expect(knowledge.conditions.length).toBeGreaterThanOrEqual(150);
  });

  it('gives one DOI one PubMed id and one year, whichever record holds it', () => {
    const facts = new Map<string, Set<string>>();
    for (const { doi, pmid, year } of knowledge.therapies.flatMap(({ reviews }) => reviews)) {
      if (!doi) continue;
      const known = facts.get(doi.toLowerCase()) ?? new Set();
      facts.set(doi.toLowerCase(), known.add(`${pmid ?? ''} ${year}`));
    }
    expect([...facts].filter(([, known]) => known.size > 1)).toEqual([]);
  });

  it('never lets an interval and a direction part ways', () => {
    const isRatio = (measure: string) => /^(RR|OR|HR|IRR)\b|ratio|odds/i.test(measure);
    const odd = knowledge.therapies.flatMap(({ id, evidence }) =>
      evidence.flatMap(({ size, direction, outcome }) => {
        if (!size?.interval) return [];
        const [low, high] = size.interval;
        const none = isRatio(size.measure) ? 1 : 0;
        const isClaim = direction === 'benefit' || direction === 'harm';
        const isSound = low <= size.value && size.value <= high && !(isClaim && low < none && none < high);
        return isSound ? [] : [`${id}: ${outcome.name} ${direction} ${size.value} (${low} to ${high})`];
      }),
    );
    expect(odd).toEqual([]);
  });

  it('holds the first twelve therapies, each with findings, safety and questions', () => {
    const ids = new Set(knowledge.therapies.map((therapy) => therapy.id));
    expect(FIRST_TWELVE.filter((id) => !ids.has(id))).toEqual([]);
    const articles = toArticles(knowledge);
    // No review is a finding of its own, if it says what was searched for.
    expect(articles.filter(({ findings, searched }) => findings.length === 0 && !searched)).toEqual([]);
    for (const article of articles) {
      expect(article.safety, article.id).not.toBe('');
      expect(article.questions.length, article.id).toBeGreaterThanOrEqual(3);
    }
  });

  it('finds every spelling of every therapy where it stands alone', () => {
    const lost = knowledge.therapies.flatMap(({ id, names }) =>
      names
        .flatMap((name) => expandName(name.pattern))
        .filter((form) => {
          const found = match(`We tried ${form}.`).flatMap((each) => [each, ...(each.others ?? [])]);
          return !found.some((each) => each.id === id && each.end - each.start === form.length);
        })
        .map((form) => `${id}: ${form}`),
    );
    expect(lost).toEqual([]);
  });

  it('finds every spelling of every condition', () => {
    const lost = knowledge.conditions.flatMap(({ id, names, abbreviations = [] }) =>
      [...names, ...abbreviations].flatMap(expandName).filter((form) => !match(`It eased ${form}.`).some((each) => each.id === id)),
    );
    expect(lost).toEqual([]);
  });

  it.each([
    ['What helps my lower back pain?', 'low-back-pain'],
    ['ease your back woes', 'back-pain'],
    ['temporomandibular joint disorder (TMJ)', 'jaw-pain'],
    ['carpal tunnel syndrome and', 'carpal-tunnel-syndrome'],
    ['for migraines.', 'migraine'],
    ['a stiff neck and neck pain', 'neck-pain'],
  ])('knows the condition in "%s"', (text, expected) => {
    expect(match(text).map((each) => each.id)).toContain(expected);
  });
});

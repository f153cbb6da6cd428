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

  it('holds the first twelve therapies, each with findings, safety and questions', () => {
    const ids = new Set(knowledge.therapies.map((therapy) => therapy.id));
    expect(FIRST_TWELVE.filter((id) => !ids.has(id))).toEqual([]);
    for (const article of toArticles(knowledge)) {
      expect(article.findings.length, article.id).toBeGreaterThan(0);
      expect(article.safety, article.id).not.toBe('');
      expect(article.questions.length, article.id).toBeGreaterThanOrEqual(3);
    }
  });

  it('finds every spelling of every therapy where it stands alone', () => {
    const lost = knowledge.therapies.flatMap(({ id, names }) =>
      names
        .flatMap((name) => expandName(name.pattern))
        .filter((form) => {
          const found = match(`We tried ${form}.`);
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

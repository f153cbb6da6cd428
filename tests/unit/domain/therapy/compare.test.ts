import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { toArticles } from '@/data/build/project';
import { readKnowledge } from '@/data/build/read-knowledge';
import type { Finding } from '@/domain/therapy/article';
import { compareTherapies, countTherapies, orderCompared, type Comparable } from '@/domain/therapy/compare';

const back = (given: Partial<Finding> = {}) => exampleFinding({ condition: 'back-pain', conditionName: 'Back pain', ...given });
const lowBack = (given: Partial<Finding> = {}) =>
  exampleFinding({ condition: 'low-back-pain', conditionName: 'Low back pain', broader: ['back-pain', 'pain'], ...given });
const migraine = exampleFinding({ condition: 'migraine', conditionName: 'Migraine', broader: ['headache', 'pain'] });
const therapy = (name: string, ...findings: readonly Finding[]): Comparable => ({ id: name.toLowerCase(), name, findings });
const names = (therapies: readonly { readonly name: string }[]) => therapies.map(({ name }) => name);

describe('compareTherapies', () => {
  it('holds every therapy with a finding on the condition or on a narrower one, by name', () => {
    const all = [therapy('Yoga', lowBack()), therapy('Acupuncture', back()), therapy('Massage', migraine), therapy('Reiki')];
    expect(names(compareTherapies('back-pain', all))).toEqual(['Acupuncture', 'Yoga']);
    expect(names(compareTherapies('pain', all))).toEqual(['Massage', 'Yoga']);
    expect(compareTherapies('sciatica', all)).toEqual([]);
  });

  it('does not take what is broader for an answer', () => {
    expect(compareTherapies('low-back-pain', [therapy('Acupuncture', back())])).toEqual([]);
  });

  it.each(['benefit', 'no-difference', 'harm', 'mixed', 'unclear'] as const)('leaves out nothing that says %s', (direction) => {
    const [compared] = compareTherapies('back-pain', [therapy('Yoga', back(), back({ direction }), migraine)]);
    expect(compared?.findings.map((finding) => finding.direction)).toEqual(['benefit', direction]);
  });

  it("puts findings on the very condition before those on narrower ones, else in the record's order", () => {
    const acute = lowBack({ condition: 'acute-back-pain' });
    const second = back({ outcome: 'function' });
    const [compared] = compareTherapies('back-pain', [therapy('Yoga', acute, back(), second, lowBack())]);
    expect(compared?.findings).toEqual([back(), second, acute, lowBack()]);
  });

  it('says where reviews disagree, by condition, and then puts the latest search first', () => {
    const older = lowBack({ citation: { ...lowBack().citation, searchedTo: '2018-05' } });
    const newer = lowBack({ review: 'newer-2024', direction: 'no-difference', citation: { ...lowBack().citation, searchedTo: '2023' } });
    expect(compareTherapies('back-pain', [therapy('Yoga', back(), older, newer)])[0]).toMatchObject({
      findings: [back(), newer, older],
      disagreements: [{ condition: 'low-back-pain', conditionName: 'Low back pain', outcomes: ['pain'] }],
    });
  });
});

describe('orderCompared', () => {
  const rated = (...certainty: Finding['certainty']) => back({ certainty });
  const all = compareTherapies('back-pain', [
    therapy('Acupuncture', rated('not-rated', 'not-rated')),
    therapy('Balneotherapy', rated('very-low', 'very-low'), rated('low', 'high')),
    therapy('Chiropractic', rated('low', 'low')),
    therapy('Massage', rated('very-low', 'moderate')),
    therapy('Yoga', rated('not-rated', 'not-rated'), rated('high', 'high')),
  ]);

  it('by certainty each stands where its surest finding stands: lower end of a range, not rated last, ties by name', () => {
    expect(names(orderCompared(all.toReversed(), 'certainty'))).toEqual([
      'Yoga',
      'Balneotherapy',
      'Chiropractic',
      'Massage',
      'Acupuncture',
    ]);
  });

  it('by certainty sorts the findings of each therapy too and loses none', () => {
    const yoga = orderCompared(all, 'certainty')[0];
    expect(yoga?.findings.map((finding) => finding.certainty[0])).toEqual(['high', 'not-rated']);
  });

  it('by name gives back what it was given', () => {
    expect(orderCompared(all.toReversed(), 'name')).toEqual(all);
  });

  it('never looks at what was found', () => {
    const turned = all.map((each) => ({ ...each, findings: each.findings.map((finding) => ({ ...finding, direction: 'harm' as const })) }));
    expect(names(orderCompared(turned, 'certainty'))).toEqual(names(orderCompared(all, 'certainty')));
  });
});

describe('over all records', () => {
  it('counts as many therapies for each condition as are compared for it', async () => {
    const { knowledge } = await readKnowledge(join(import.meta.dirname, '../../../../data'));
    const articles = toArticles(knowledge);
    const counts = countTherapies(articles);
    for (const { id } of knowledge.conditions) expect(compareTherapies(id, articles).length, id).toBe(counts.get(id) ?? 0);
    expect(counts.get('back-pain')).toBeGreaterThanOrEqual(counts.get('low-back-pain') ?? Number.NaN);
  });
});

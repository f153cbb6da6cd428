import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { groupFindings } from '@/components/therapy/group-findings';

const ankle = exampleFinding({ condition: 'ankle-pain', conditionName: 'Ankle pain' });
const back = exampleFinding({ condition: 'back-pain', conditionName: 'Back pain', direction: 'harm' });
const neck = exampleFinding({ condition: 'neck-pain', conditionName: 'Neck pain' });
const cite = (searchedTo: string) => ({ ...ankle.citation, searchedTo });

describe('groupFindings', () => {
  it('keeps the order in which the findings come, never one by favour', () => {
    expect(groupFindings([ankle, back, neck], []).map((group) => group.condition)).toEqual(['ankle-pain', 'back-pain', 'neck-pain']);
  });

  it('puts the conditions of the page first, in their order', () => {
    const here = [{ condition: 'neck-pain' }, { condition: 'migraine' }, { condition: 'back-pain', nearestTo: 'sciatica' }];
    expect(groupFindings([ankle, back, neck], here).map((group) => [group.condition, group.here])).toEqual([
      ['neck-pain', 'on this page'],
      ['back-pain', 'nearest we hold to sciatica'],
      ['ankle-pain', null],
    ]);
  });

  it('keeps every finding of a condition together, in the given order', () => {
    const second = { ...ankle, outcome: 'function' };
    expect(groupFindings([ankle, back, second], [])[0]?.findings).toEqual([ankle, second]);
  });

  it('names disputes and then puts the latest search first', () => {
    const older = { ...ankle, citation: cite('2018-05') };
    const newer = { ...ankle, review: 'newer-2024', direction: 'no-difference', citation: cite('2023') } as const;
    expect(groupFindings([older, newer], [])[0]).toMatchObject({ disagreements: ['pain'], findings: [newer, older] });
  });

  it('is empty for no findings', () => expect(groupFindings([], [{ condition: 'back-pain' }])).toEqual([]));
});

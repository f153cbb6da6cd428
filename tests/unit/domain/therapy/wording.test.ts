import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EvidenceRow } from '@/domain/therapy/therapy';
import { certaintyLabel, findingSentence, pointsAsSaid, sizeText, studiesText, type Wordable } from '@/domain/therapy/wording';

const PAIN = { name: 'pain', better: 'less' } as const;
const SKILLS = { name: 'daily living skills', better: 'more' } as const;

function sentence(
  direction: Wordable['direction'],
  magnitude: Wordable['magnitude'],
  certainty: EvidenceRow['certainty'],
  rest: Partial<Wordable> = {},
): string {
  return findingSentence({ direction, magnitude, certainty, outcome: PAIN, ...rest });
}

describe('findingSentence follows the table of informative statements', () => {
  it.each([
    ['benefit', 'large', 'high', 'Results in a large reduction in pain.'],
    ['benefit', 'moderate', 'high', 'Reduces pain.'],
    ['benefit', 'small', 'high', 'Reduces pain slightly.'],
    ['no-difference', 'unstated', 'high', 'Makes little to no difference to pain.'],
    ['benefit', 'large', 'moderate', 'Probably results in a large reduction in pain.'],
    ['benefit', 'moderate', 'moderate', 'Probably reduces pain.'],
    ['benefit', 'small', 'moderate', 'Probably reduces pain slightly.'],
    ['no-difference', 'unstated', 'moderate', 'Probably makes little to no difference to pain.'],
    ['benefit', 'large', 'low', 'May result in a large reduction in pain.'],
    ['benefit', 'moderate', 'low', 'May reduce pain.'],
    ['benefit', 'small', 'low', 'May reduce pain slightly.'],
    ['no-difference', 'unstated', 'low', 'May make little to no difference to pain.'],
    ['harm', 'small', 'moderate', 'Probably increases pain slightly.'],
    ['harm', 'large', 'low', 'May result in a large increase in pain.'],
  ] as const)('%s, %s, %s certainty: %s%s', (direction, magnitude, certainty, expected) => {
    expect(sentence(direction, magnitude, certainty)).toBe(expected);
  });

  it.each(['large', 'moderate', 'small', 'unstated'] as const)('says no size at very low certainty (%s)', (magnitude) => {
    expect(sentence('benefit', magnitude, 'very-low')).toBe('The effect on pain is very uncertain. It might help, do nothing or harm.');
  });

  it('reports and claims nothing where the review rated nothing', () => {
    expect(sentence('benefit', 'small', 'not-rated')).toBe('Studies found a small reduction in pain.');
    expect(sentence('benefit', 'unstated', 'not-rated', { outcome: SKILLS })).toBe('Studies found an improvement in daily living skills.');
    expect(sentence('no-difference', 'unstated', 'not-rated')).toBe('Studies found little or no difference in pain.');
    expect(sentence('harm', 'unstated', 'not-rated', { outcome: SKILLS, singleTrial: true })).toBe(
      'One trial found a worsening of daily living skills.',
    );
  });

  it('names the comparator', () => {
    expect(sentence('benefit', 'small', 'low', { comparator: 'usual care' })).toBe('May reduce pain slightly, compared with usual care.');
  });

  it('never calls a result worse than before where it is only worse than the comparison', () => {
    const harm = {
      direction: 'harm',
      magnitude: 'unstated',
      outcome: { name: 'sleep quality', better: 'more' },
      comparator: 'exercise',
    } as const;
    expect(findingSentence({ ...harm, certainty: 'not-rated' })).toBe(
      'Studies found worse results for sleep quality, compared with exercise.',
    );
    expect(findingSentence({ ...harm, certainty: 'moderate' })).toBe(
      'Probably leads to worse results for sleep quality, compared with exercise.',
    );
    expect(findingSentence({ ...harm, certainty: 'low' })).toBe('May lead to worse results for sleep quality, compared with exercise.');
  });

  it('says that studies disagree, or that reviewers could not tell', () => {
    expect(sentence('mixed', 'unstated', 'low')).toBe('Studies disagree about pain.');
    expect(sentence('unclear', 'unstated', 'not-rated')).toBe(
      'Reviewers could not tell whether there is an effect on pain. It might help, do nothing or harm.',
    );
  });

  it('takes the lower end of a range', () => {
    expect(sentence('benefit', 'small', ['low', 'moderate'])).toBe('May reduce pain slightly.');
    expect(sentence('benefit', 'small', ['very-low', 'low'])).toContain('very uncertain');
  });

  it('never uses a word that readers misread, whatever it is given', () => {
    const pick = <T>(...values: T[]) => fc.constantFrom(...values);
    fc.assert(
      fc.property(
        pick('benefit', 'no-difference', 'harm', 'mixed', 'unclear'),
        pick('large', 'moderate', 'small', 'unstated'),
        pick('high', 'moderate', 'low', 'very-low', 'not-rated'),
        (direction, magnitude, certainty) => {
          const words = sentence(
            direction as Wordable['direction'],
            magnitude as Wordable['magnitude'],
            certainty as EvidenceRow['certainty'],
          );
          expect(words).not.toMatch(/significant|proven|works|no evidence|cure|recommend/i);
          expect(words).toMatch(/^[A-Z].*\.$/);
        },
      ),
    );
  });
});

describe('pointsAsSaid', () => {
  it.each([
    ['less', 'benefit', 'SMD', -0.3, true],
    ['less', 'benefit', 'SMD', 0.3, false],
    ['more', 'benefit', 'g', 0.3, true],
    ['more', 'benefit', 'WMD', -0.3, false],
    ['less', 'harm', 'MD', 2, true],
    ['less', 'benefit', 'RR', 0.7, true],
    ['more', 'benefit', 'RR', 0.38, false],
    ['more', 'benefit', 'odds ratio', 1.4, true],
    ['less', 'no-difference', 'SMD', 0.1, true],
    ['less', 'benefit', 'MD', 0, true],
  ] as const)('%s is better, %s, %s %d: %j', (better, direction, measure, value, expected) => {
    expect(pointsAsSaid({ direction, outcome: { name: 'pain', better }, size: { measure, value } })).toBe(expected);
  });
});

describe('labels', () => {
  it.each([
    ['high', 'High certainty'],
    ['very-low', 'Very low certainty'],
    ['not-rated', 'Certainty not rated'],
    [['very-low', 'low'], 'Very low to low certainty'],
  ] as const)('%j is "%s"', (certainty, expected) => {
    expect(certaintyLabel(typeof certainty === 'string' ? certainty : [certainty[0], certainty[1]])).toBe(expected);
  });

  it('writes sizes with real minus signs and their interval', () => {
    expect(sizeText({ measure: 'SMD', value: -0.37, interval: [-0.67, -0.08] })).toBe('SMD −0.37 (95% CI −0.67 to −0.08)');
    expect(sizeText({ measure: 'MD', value: 5, scale: '0 to 100 pain scale' })).toBe('MD 5, 0 to 100 pain scale');
  });

  it('counts trials and people', () => {
    expect(studiesText(1, 9211)).toBe('1 trial, 9,211 people');
    expect(studiesText(8, undefined)).toBe('8 trials');
    expect(studiesText(undefined, undefined)).toBe('');
    expect(studiesText(8, 375, true)).toBe('in a review of 8 trials, 375 people');
    expect(studiesText(undefined, undefined, true)).toBe('');
  });
});

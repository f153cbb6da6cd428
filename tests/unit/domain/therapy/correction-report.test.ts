import { describe, expect, it } from 'vitest';
import { exampleFinding } from '@/components/shared/examples';
import { correctionPlaces, correctionReport } from '@/domain/therapy/correction-report';

const finding = exampleFinding();
const article = { id: 'example', name: 'Example therapy', checkedOn: '2026-11-25', findings: [finding, finding] };
const place = 'Example pain, pain (Example 2025)';

describe('correctionPlaces', () => {
  it('names the parts and each finding once', () => {
    const places = correctionPlaces(article);
    expect(places).toContain('Safety');
    expect(places.filter((each) => each === place)).toHaveLength(1);
    expect(new Set(places).size).toBe(places.length);
  });

  it('tells findings apart that a review gives for different people, times, comparisons or by different measures', () => {
    const findings = [
      finding,
      exampleFinding({ timePoint: 'a year later' }),
      exampleFinding({ comparator: 'rest' }),
      exampleFinding({ comparator: 'rest', size: 'MD −7', sentence: 'Another measure.' }),
    ];
    const places = correctionPlaces({ findings }).filter((each) => each.startsWith('Example pain'));
    expect(places).toHaveLength(4);
    const last = places.at(-1) ?? '';
    expect(last).toMatch(/compared with rest.*MD −7/);
    expect(correctionReport({ ...article, findings }, { place: last, words: '' }, '0.1.0')).toContain('It says: Another measure.');
  });
});

describe('correctionReport', () => {
  it('says which finding of which version is meant, and what the reader wrote', () => {
    expect(correctionReport(article, { place, words: ' The DOI leads elsewhere. ' }, '0.1.0').split('\n')).toEqual([
      'Correction for Therapy Lens 0.1.0',
      'Therapy: Example therapy (example), checked on 2026-11-25',
      `Place: ${place}`,
      'It says: May reduce pain slightly, compared with usual care. Low certainty.',
      'Source: https://doi.org/10.5555/12345678',
      '',
      'The DOI leads elsewhere.',
    ]);
  });

  it('names a part without a finding, and asks for words where there are none', () => {
    const report = correctionReport(article, { place: 'Safety', words: ' ' }, '0.1.0');
    expect(report).toContain('Place: Safety');
    expect(report).not.toContain('It says');
    expect(report).toContain('What is wrong, and where can it be seen?');
  });
});

import { describe, expect, it } from 'vitest';
import { isCitation, isCreditLine, isReferenceHeading } from '@/domain/text/citation';

describe('isCitation', () => {
  it.each([
    'Smith J, Doe AB. Reiki for back pain. J Pain. 2019;12(3):45-50.',
    '12. Smith, J. A., & Doe, B. (2020). Reiki and rest. Journal of Rest, 4(2), 1–9.',
    '[3] Müller-Lüd K, et al. Massage at work. Pain 2018; 9: 12-15.',
    '^ Doe J. Yoga. 2001. PMID: 1234567',
    'J. Smith, "Massage", Rest, vol. 12, 2011, pp. 4–9.',
    'O’Neill P. Tai chi. 2015. https://doi.org/10.1000/abc',
  ])('is one anywhere: %s', (text) => {
    expect(isCitation(text, false)).toBe(true);
  });

  it.each([
    'Reiki for rest. Pain Today. 2019;12(3):45. doi:10.1000/x',
    'Doe, J. (1999). The book of massage.',
    'Doe J, et al. Yoga at sea. 2004.',
  ])('is one in a list: %s', (text) => {
    expect(isCitation(text, true)).toBe(true);
    expect(isCitation(text, false)).toBe(false);
  });

  it.each([
    'A 2019 review (PMID 1234567) found that massage helps.',
    'Massage became known in 1890.',
    'In 2015, Doe J. wrote that massage helps.',
    'Smith J. teaches yoga.',
    `Smith J, Doe AB. 2019;12(3):45. ${'It was a long story. '.repeat(40)}`,
    'Yoga at 7 pm, tickets 12 (reduced: 8)',
  ])('is none: %s', (text) => {
    expect(isCitation(text, true)).toBe(false);
  });
});

describe('isReferenceHeading', () => {
  it.each([
    'References',
    ' REFERENCES: ',
    '7. References',
    'References and notes',
    'Selected bibliography',
    'Literature cited',
    'Works cited',
    'Further reading',
    'References[edit]',
    'Einzelnachweise',
    'Références',
    'Re\u00adfer\u00adences',
  ])('%s', (text) => {
    expect(isReferenceHeading(text)).toBe(true);
  });

  it.each([
    'Reference values of blood pressure',
    'What the literature says',
    'Sources of pain',
    'Notes',
    'References to massage in old books',
    '',
  ])('not %s', (text) => {
    expect(isReferenceHeading(text)).toBe(false);
  });
});

describe('isCreditLine', () => {
  it.each([
    'By Jane Doe',
    'by Jane Doe, massage therapist',
    'Written by Dr. Jane Doe',
    'Medically reviewed by Ann Poe',
    'Photo: Massage House',
    'Photograph by Jane Doe',
    'Image courtesy of the Yoga House',
    '© 2020 Yoga House',
    'Credit: Jane Doe',
  ])('%s', (text) => {
    expect(isCreditLine(text)).toBe(true);
  });

  it.each([
    'By massage we mean touch.',
    'By Monday Jane felt better. Massage had helped.',
    'Photo of a massage room',
    'A massage by Jane Doe',
    'Image guidance and massage',
    `By Jane Doe ${'and others '.repeat(20)}`,
  ])('not %s', (text) => {
    expect(isCreditLine(text)).toBe(false);
  });
});

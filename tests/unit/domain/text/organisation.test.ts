import { describe, expect, it } from 'vitest';
import { organisationAround } from '@/domain/text/organisation';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return organisationAround(text, start, start + words.length);
};

describe('the name of an organisation around words', () => {
  it.each([
    [
      'He trained at the National Institute of Osteopathy and Naturopathy in Lund.',
      'Osteopathy',
      'National Institute of Osteopathy and Naturopathy',
    ],
    [
      'He trained at the National Institute of Osteopathy and Naturopathy, which',
      'Naturopathy',
      'National Institute of Osteopathy and Naturopathy',
    ],
    ['The Royal London Hospital for Integrated Medicine says so.', 'Integrated Medicine', 'Royal London Hospital for Integrated Medicine'],
    ['a member of the Massage Therapy Association of Invention', 'Massage Therapy', 'Massage Therapy Association of Invention'],
    ['The Yoga Clinic opened.', 'Yoga', 'Yoga Clinic'],
  ])('%s (%s)', (text, words, name) => expect(around(text, words)).toBe(name));

  it.each([
    ['He trained at the institute in osteopathy.', 'osteopathy'],
    ['Osteopathy is taught at the National Institute.', 'Osteopathy'],
    ['The college teaches Osteopathy and more.', 'Osteopathy'],
    ['Yoga and Massage Therapy', 'Massage Therapy'],
    ['Massage Therapy at a School', 'Massage Therapy'],
    ['Yoga in the Hospital Setting', 'Yoga'],
    ['THE NATIONAL INSTITUTE OF OSTEOPATHY', 'OSTEOPATHY'],
    ['She left Springfield College. Osteopathy came later.', 'Osteopathy'],
  ])('none: %s', (text, words) => expect(around(text, words)).toBe(''));
});

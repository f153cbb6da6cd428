import { expect, test } from 'vitest';
import { fold, nameParts, personFrom } from '@/domain/exchange/people';

test.each([
  [
    { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
    { family: 'van der Berg', given: 'Jan', suffix: '' },
  ],
  [
    { family: 'Arc', given: 'J', 'dropping-particle': "d'" },
    { family: "d'Arc", given: 'J', suffix: '' },
  ],
  [
    { family: 'King', given: 'Martin L., Jr.' },
    { family: 'King', given: 'Martin L.', suffix: 'Jr.' },
  ],
  [
    { family: 'King', given: 'Martin', suffix: 'III' },
    { family: 'King', given: 'Martin', suffix: 'III' },
  ],
])('%j', (person, parts) => {
  expect(nameParts(person)).toEqual({ kind: 'parts', ...parts });
});

test.each([
  [{ literal: 'A  B,\nC' }, 'A B, C'],
  [{ family: 'Aristotle' }, 'Aristotle'],
  [{ family: 'Aristotle', given: '' }, 'Aristotle'],
  [{ family: 'Smith', suffix: 'Jr.' }, 'Smith Jr.'],
])('%j is whole', (person, name) => {
  expect(nameParts(person)).toEqual({ kind: 'whole', name });
});

test('from parts: someone with one name is whole, nobody is nobody', () => {
  expect(personFrom('Roe', 'J', 'Jr.')).toEqual({ family: 'Roe', given: 'J', suffix: 'Jr.' });
  expect(personFrom('UNICEF')).toEqual({ literal: 'UNICEF' });
  expect(personFrom(' ', '')).toBeNull();
});

test('folding leaves one line without control characters', () => {
  expect(fold(' a\r\n\tb\u0000c ')).toBe('a b c');
});

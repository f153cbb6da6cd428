import { describe, expect, test } from 'vitest';
import { groupOf, parsePeople, parsePerson, personOf } from '@/domain/source/person';

describe('one name', () => {
  test.each([
    ['Wu Z', 'Wu', 'Z'],
    ['Wu ZG', 'Wu', 'ZG'],
    ['Wu Z.-G.', 'Wu', 'Z.-G.'],
    ['Wu, Zugui', 'Wu', 'Zugui'],
    ['Zugui Wu', 'Wu', 'Zugui'],
    ['ZUGUI WU', 'WU', 'ZUGUI'],
    ['WU Z', 'WU', 'Z'],
    ['J. A. Smith', 'Smith', 'J. A.'],
    ['van der Berg JA', 'van der Berg', 'JA'],
    ['Jan van der Berg', 'van der Berg', 'Jan'],
    ['van der Berg, Jan Peter', 'van der Berg', 'Jan Peter'],
    ['García Márquez, Ana', 'García Márquez', 'Ana'],
    ['Mary-Ann O’Neill', 'O’Neill', 'Mary-Ann'],
    ['John Poe Jr.', 'Poe', 'John, Jr.'],
    ['John Poe, Jr.', 'Poe', 'John, Jr.'],
    ['By Jane Roe, MD, PhD', 'Roe', 'Jane'],
    ['Dr. Jane Roe', 'Roe', 'Jane'],
    ['Łukasz Żółć', 'Żółć', 'Łukasz'],
  ])('%s', (text, family, given) => {
    expect(parsePerson(text)).toEqual({ family, given });
  });

  test.each(['Example Trial Collaboration', 'Mayo Example Clinic Staff', 'World Example Organization', 'Plato', '李小龙'])(
    '%s signs as a whole',
    (text) => {
      expect(parsePerson(text)).toEqual({ literal: text });
    },
  );

  test.each(['', '   ', '-', '12345', 'https://facebook.example/author', 'www.example.org', 'someone@example.org'])(
    '%j is nobody',
    (text) => {
      expect(parsePerson(text)).toBeNull();
    },
  );
});

describe('several names in one text', () => {
  const families = (text: string, style?: 'prose') =>
    parsePeople(text, style).map((person) => ('family' in person ? person.family : person.literal));

  test.each([
    ['Wu Z; Wang Y; Li H', ['Wu', 'Wang', 'Li']],
    ['Wu, Zugui; Wang, Yi', ['Wu', 'Wang']],
    ['Wu Z, Wang Y', ['Wu', 'Wang']],
    ['Wu, Z., Wang, Y.', ['Wu', 'Wang']],
    ['Zugui Wu and Yi Wang', ['Wu', 'Wang']],
    ['Jane Roe, John Poe, and Mary Doe', ['Roe', 'Poe', 'Doe']],
    ['Roe, Jane and Poe, John', ['Roe', 'Poe']],
    ['Berg Roe, Jan Peter', ['Berg Roe']],
    ['Department of Examples and Samples', ['Department of Examples and Samples']],
    ['', []],
  ])('%s', (text, expected) => {
    expect(families(text)).toEqual(expected);
  });

  test('in prose two names with a comma are two people', () => {
    expect(families('Mary Ann Roe, John Poe', 'prose')).toEqual(['Roe', 'Poe']);
    expect(families('Jane Roe, MD', 'prose')).toEqual(['Roe']);
  });
});

test('names that the page itself tells apart are taken as they are', () => {
  expect(personOf('Wu ', ' Zugui')).toEqual({ family: 'Wu', given: 'Zugui' });
  expect(personOf('Wu', '')).toEqual({ family: 'Wu' });
  expect(personOf('', 'Plato')).toEqual({ literal: 'Plato' });
  expect(personOf('', '')).toBeNull();
  expect(groupOf('The Group')).toEqual({ literal: 'The Group' });
  expect(groupOf('https://example.org')).toBeNull();
});

import type { Person } from '../source/person';

/** What follows a comma in the given name is a suffix: pages write it so, and citation processors read it so. */
const SUFFIX = /^([^,]*[^,\s])\s*,[\s,]*([^,\s].*)$/;

/** A person whose name may not be cut, or the parts that formats tell apart. */
export type NameParts =
  | { readonly kind: 'whole'; readonly name: string }
  | { readonly kind: 'parts'; readonly family: string; readonly given: string; readonly suffix: string };

/**
 * Parts of a name as every format knows them: particles before the family name, and the suffix by itself ("Martin L.,
 * Jr." is what pages give). Someone with one name only is whole, like a group.
 */
export function nameParts(person: Person): NameParts {
  if ('literal' in person) return { kind: 'whole', name: fold(person.literal) };
  const particle = [person['dropping-particle'], person['non-dropping-particle']]
    .map((each) => fold(each ?? ''))
    .filter((each) => each !== '');
  const family = joinParticle(particle.join(' '), fold(person.family));
  const given = fold(person.given ?? '');
  const inGiven = person.suffix === undefined ? SUFFIX.exec(given) : null;
  const suffix = inGiven?.[2] ?? fold(person.suffix ?? '');
  const first = inGiven?.[1] ?? given;
  if (family === '' || first === '') return { kind: 'whole', name: [first, family, suffix].filter((part) => part !== '').join(' ') };
  return { kind: 'parts', family, given: first, suffix };
}

/** The person that parts of an imported name make; `null` where there is nothing to call them by. */
export function personFrom(family: string, given = '', suffix = ''): Person | null {
  const [last, first, end] = [fold(family), fold(given), fold(suffix)];
  if (last === '' && first === '') return null;
  if (last === '' || first === '') return { literal: [last || first, end].filter((part) => part !== '').join(', ') };
  return { family: last, given: first, ...(end === '' ? {} : { suffix: end }) };
}

/** White space and control characters made single spaces: a name or a title is one line in every format. */
export function fold(text: string): string {
  return text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

/** "d'" and "al-" stand close to the name, other particles apart. */
function joinParticle(particle: string, family: string): string {
  if (particle === '') return family;
  return /['’‘-]$/.test(particle) ? `${particle}${family}` : `${particle} ${family}`;
}

import { normalizeText } from '../../domain/text/normalize.ts';
import { expandName } from './expand-name.ts';
import type { Knowledge } from './knowledge.ts';
import type { Problem } from './problem.ts';

/** A name as the matcher can read it: begins with a letter or digit, and holds no brace left over from a typing slip. */
const FINDABLE = /^[a-z0-9][a-z0-9 ',&/.+-]*$/i;

/** Every spelling of every name belongs to one record, and a text can hold it. */
export function checkNames(knowledge: Knowledge): Problem[] {
  const owners = new Map<string, string>();
  const problems: Problem[] = [];
  const claim = (form: string, file: string, path: string) => {
    if (!FINDABLE.test(normalizeText(form).text)) {
      problems.push({
        file,
        path,
        message: `the name "${form}" cannot be found in a text; use letters, digits, spaces, hyphens and apostrophes, and check its braces`,
      });
    }
    const key = form.toLowerCase().replace(/[\s-]+/g, ' ');
    const owner = owners.get(key);
    if (owner && owner !== file)
      problems.push({ file, path, message: `the name "${form}" is also a name in ${owner}; keep it in one of them` });
    owners.set(key, file);
  };
  for (const { id, names } of knowledge.therapies) {
    names.forEach((name, i) => expandName(name.pattern).forEach((form) => claim(form, `data/therapies/${id}.json`, `names[${i}]`)));
  }
  for (const { id, names, abbreviations = [] } of knowledge.conditions) {
    for (const [key, patterns] of [
      ['names', names],
      ['abbreviations', abbreviations],
    ] as const)
      patterns.forEach((pattern, i) => expandName(pattern).forEach((form) => claim(form, `data/conditions/${id}.json`, `${key}[${i}]`)));
  }
  return problems;
}

import type { Source } from '../source/source';

type Ids = Pick<Source, 'PMID' | 'PMCID' | 'arXiv' | 'NCT' | 'PROSPERO'>;

/** Identifiers that RIS has no tag for: each stands on a line of its own in the note, as Zotero writes them too. */
const LINES: readonly (readonly [keyof Ids & string, string, RegExp])[] = [
  ['PMID', 'PMID', /^[1-9]\d{0,8}$/],
  ['PMCID', 'PMCID', /^PMC\d{1,9}$/],
  ['arXiv', 'arXiv', /^(?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?$/],
  ['NCT', 'NCT', /^NCT\d{8}$/],
  ['PROSPERO', 'PROSPERO', /^CRD\d{6,}$/],
];

/** "PMID: 123" and the like, one for each identifier that the source has. */
export function identifierLines(source: Ids, names: readonly string[] = LINES.map(([name]) => name)): readonly string[] {
  return LINES.filter(([name]) => names.includes(name)).flatMap(([name, label]) => {
    const value = source[name];
    return value === undefined || value === '' ? [] : [`${label}: ${value}`];
  });
}

/** Takes the identifiers out of a note; `rest` is what is left of it. A line that only looks like one stays in the rest. */
export function takeIdentifiers(note: string): { readonly ids: Ids; readonly rest: string } {
  const ids: Record<string, string> = {};
  const rest = note
    .split(/\r?\n|; (?=(?:PMID|PMCID|arXiv|NCT|PROSPERO): )|(?<=(?:PMID|PMCID|arXiv|NCT|PROSPERO): [\w./-]{1,40}); /)
    .filter((line) => {
      const found = readLine(line.trim());
      if (found === null || ids[found[0]] !== undefined) return true;
      ids[found[0]] = found[1];
      return false;
    });
  return { ids, rest: rest.join('\n').trim() };
}

function readLine(line: string): readonly [string, string] | null {
  const [label = '', value = ''] = line.split(/: ?(.*)/s);
  const known = LINES.find(([, name]) => name.toLowerCase() === label.toLowerCase());
  return known?.[2].test(value) ? [known[0], value] : null;
}

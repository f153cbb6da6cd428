import { fromCslItem, type ImportedSource } from './csl-item';
import { type LeftOuts, quoted } from './left-out';
import { fold } from './people';
import { typeOfRis } from './types';

/** One imported reference and the line that it begins on. */
export interface ReadReference extends ImportedSource {
  readonly line: number | null;
}

interface RisRecord {
  readonly line: number;
  readonly values: Map<string, string[]>;
}

/** Tags in the order in which they are asked, by field of CSL-JSON. */
const FIELDS: readonly (readonly [string, readonly string[]])[] = [
  ['title', ['TI', 'T1', 'CT', 'BT', 'ST']],
  ['container-title', ['JF', 'T2', 'JO', 'BT', 'JA']],
  ['container-title-short', ['J2', 'JA']],
  ['collection-title', ['T3']],
  ['event-title', ['C3']],
  ['volume', ['VL']],
  ['issue', ['IS', 'CP']],
  ['number', ['C7', 'M1']],
  ['edition', ['ET']],
  ['publisher', ['PB']],
  ['publisher-place', ['CY', 'PP']],
  ['genre', ['M3']],
  ['language', ['LA']],
  ['abstract', ['AB', 'N2']],
  ['DOI', ['DO']],
];

/** Every tag that is read. Others are reported. */
const KNOWN = new Set([
  ...FIELDS.flatMap(([, tags]) => tags),
  ...'TY ER ID AU A1 A2 ED PY Y1 DA Y2 SP EP SN UR L2 LK KW N1 AN C2 DB DP'.split(' '),
]);

const LINE = /^([A-Z][A-Z0-9]) {1,2}- ?(.*)$/;

/** Reads RIS as tools really write it: one or two spaces, values over several lines, old tags and new. Never throws. */
export function readRis(text: string, today: string, leftOut: LeftOuts): readonly ReadReference[] {
  return recordsOf(text, leftOut).flatMap((record) => {
    const found = fromCslItem(itemOf(record), today);
    if (found) return [{ ...found, line: record.line }];
    leftOut.add(record.line, 'A reference', 'It has neither title nor address nor DOI.');
    return [];
  });
}

function recordsOf(text: string, leftOut: LeftOuts): readonly RisRecord[] {
  const records: RisRecord[] = [];
  let current: RisRecord | null = null;
  let last: string[] | null = null;
  for (const [index, line] of text.split(/\r\n|\r|\n/).entries()) {
    const [, tag = '', value = ''] = LINE.exec(line) ?? [];
    if (tag === 'TY') {
      current = { line: index + 1, values: new Map([['TY', [value]]]) };
      records.push(current);
      last = null;
    } else if (tag === 'ER') {
      current = null;
      last = null;
    } else if (current === null) {
      if (line.trim() !== '')
        leftOut.add(index + 1, quoted(line), 'It stands outside of any reference: a reference begins with a TY line.');
    } else if (tag === '') {
      if (last !== null && line.trim() !== '') last.push(`${last.pop() ?? ''}\n${line.trim()}`);
    } else if (KNOWN.has(tag)) {
      last = current.values.get(tag) ?? [];
      last.push(value);
      current.values.set(tag, last);
    } else {
      last = null;
      if (value.trim() !== '') leftOut.add(index + 1, `the field ${tag}: ${quoted(value)}`, 'Therapy Lens has no place for it.', tag);
    }
  }
  if (current !== null)
    leftOut.add(
      null,
      'The end of the last reference',
      'The file ends without an ER line; it may have been cut off. What was there was read.',
    );
  return records;
}

function itemOf({ values }: RisRecord): Readonly<Record<string, unknown>> {
  const first = (...tags: readonly string[]) => tags.map((tag) => fold(values.get(tag)?.[0] ?? '')).find((value) => value !== '');
  const all = (...tags: readonly string[]) => tags.flatMap((tag) => values.get(tag) ?? []);
  const serials = all('SN').map(fold);
  const isIssn = (serial: string) => /^\d{4}-?\d{3}[\dXx](?: \(.*\))?$/.test(serial);
  const pages = [first('SP'), first('EP')].filter((page) => page !== undefined);
  const pmid = first('AN') ?? '';
  const type = typeOfRis(first('TY') ?? '');
  return {
    type,
    ...Object.fromEntries(FIELDS.map(([field, tags]) => [field, field === 'abstract' ? all(...tags)[0] : first(...tags)])),
    // Only what appears in numbers has an issue; a report's number stands under the same tag.
    ...(/^article-|^paper|^periodical|^review|^chapter/.test(type) ? {} : { issue: undefined, number: first('C7', 'M1', 'IS') }),
    author: all('AU', 'A1').map(nameOf),
    editor: all('ED', 'A2').map(nameOf),
    issued: dateOf(first('DA'), first('PY', 'Y1')),
    accessed: dateOf(first('Y2'), undefined),
    page: pages.join('-') || undefined,
    ISSN: serials.find(isIssn),
    ISBN: serials.find((serial) => !isIssn(serial)),
    URL: all('UR', 'L2', 'LK').find((url) => /^https?:/i.test(url.trim())),
    keyword: all('KW').flatMap((words) => words.split(/[;\n]/)),
    ...(/^\d+$/.test(pmid) && /pubmed|medline/i.test(`${first('DB')} ${first('DP')}`) ? { PMID: pmid } : {}),
    ...(/^PMC\d+$/.test(first('C2') ?? '') ? { PMCID: first('C2') } : {}),
    note: all('N1').join('\n'),
  };
}

/** "Family, Given, Suffix"; a name of one part stays whole. Institutions with a comma cannot be told from people. */
function nameOf(name: string): Readonly<Record<string, string>> {
  const [family = '', given, ...suffix] = fold(name).split(/, ?/);
  return given === undefined || given === '' ? { literal: fold(name).replace(/,$/, '') } : { family, given, suffix: suffix.join(', ') };
}

/** RIS dates are YYYY/MM/DD/other, each part but the year optional; the day's tag counts before the year's. */
function dateOf(full: string | undefined, year: string | undefined): string | undefined {
  const text = full ?? year;
  if (text === undefined) return undefined;
  const parts = text
    .split('/')
    .slice(0, 3)
    .filter((part) => part !== '');
  return /^\d{4}$/.test(parts[0] ?? '') ? parts.join('-') : year !== undefined && full !== undefined ? `${year.slice(0, 4)} ${full}` : text;
}

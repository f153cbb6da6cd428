import { doiInAddress, parseDoi } from './doi';
import { parsePmid, pmidInAddress } from './pmid';

/** The registers whose numbers are known by their form. */
type IdentifierScheme = 'DOI' | 'PMID' | 'PMCID' | 'arXiv' | 'ISBN' | 'NCT' | 'PROSPERO';

/** A number under which a publication, trial or review is registered, in the register's own spelling. */
export interface Identifier {
  readonly scheme: IdentifierScheme;
  /** DOIs in lower case, ISBNs as 13 digits, arXiv without version, the others in capitals. */
  readonly value: string;
}

interface Rule {
  readonly scheme: IdentifierScheme;
  /** Global; the first group is the number. */
  readonly pattern: RegExp;
  readonly parse: (found: string) => string | null;
}

/*
 * Forms: DOI Handbook 2.2; PubMed and PMC help pages (NLM); arxiv.org/help/arxiv_identifier; ISBN Users' Manual
 * (check digits); ClinicalTrials.gov (NCT and eight digits); PROSPERO (CRD42, the year, five to seven digits).
 */
const RULES: readonly Rule[] = [
  { scheme: 'DOI', pattern: /(?<![\d.])(10\.\d{4,9}\/[^\s"'`\\^{|}]+)/g, parse: parseDoi },
  { scheme: 'PMID', pattern: /\bPMID\s*:?\s*(\d{1,9})\b/gi, parse: parsePmid },
  { scheme: 'PMID', pattern: /\bpubmed(?:\.ncbi\.nlm\.nih\.gov)?\/(\d{1,9})\b/gi, parse: parsePmid },
  { scheme: 'PMCID', pattern: /\b(PMC\d{4,9})\b/gi, parse: (found) => found.toUpperCase() },
  {
    scheme: 'arXiv',
    pattern: /\barxiv\s*:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\b/gi,
    parse: (found) => found.toLowerCase(),
  },
  {
    scheme: 'arXiv',
    pattern: /\barxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5}|[a-z-]+(?:\.[a-z]{2})?\/\d{7})(?:v\d+)?\b/gi,
    parse: (found) => found.toLowerCase(),
  },
  { scheme: 'ISBN', pattern: /\bISBN(?:-1[03])?\s*:?\s*((?:97[89][- ]?)?(?:\d[- ]?){9}[\dX])\b/gi, parse: parseIsbn },
  { scheme: 'NCT', pattern: /\b(NCT\d{8})\b/gi, parse: (found) => found.toUpperCase() },
  { scheme: 'PROSPERO', pattern: /\b(CRD42\d{9,11})\b/gi, parse: (found) => found.toUpperCase() },
];

/** Longest text that is looked at: a reference, not a book. */
const TEXT_LIMIT = 20_000;

/**
 * Every identifier in a text or address, in the order in which it stands there, each once. Only numbers of the right
 * form, and ISBNs with a right check digit: a mistyped one is none.
 */
export function findIdentifiers(text: string): readonly Identifier[] {
  const looked = text.slice(0, TEXT_LIMIT);
  const found = RULES.flatMap(({ scheme, pattern, parse }) =>
    Array.from(looked.matchAll(pattern), (match) => ({ at: match.index, scheme, value: parse(match[1] ?? '') })),
  );
  const inOrder = found.toSorted((a, b) => a.at - b.at).flatMap(({ scheme, value }) => (value === null ? [] : [{ scheme, value }]));
  return distinct([...fromAddress(text), ...inOrder]);
}

/** An address may hold more than its text shows: percent signs, the publisher's own path. */
function fromAddress(text: string): readonly Identifier[] {
  const doi = doiInAddress(text);
  const pmid = pmidInAddress(text);
  return [
    ...(doi === null ? [] : [{ scheme: 'DOI', value: doi } as const]),
    ...(pmid === null ? [] : [{ scheme: 'PMID', value: pmid } as const]),
  ];
}

/** The same register and number once. */
export function distinct(identifiers: readonly Identifier[]): readonly Identifier[] {
  return [...new Map(identifiers.map((each) => [keyOf(each), each])).values()];
}

/** A text that two identifiers share if and only if they are the same. */
export function keyOf({ scheme, value }: Identifier): string {
  return `${scheme} ${value}`;
}

/** An ISBN as 13 digits, whatever its hyphens; `null` where its check digit is wrong. */
export function parseIsbn(text: string): string | null {
  const digits = text.replace(/[\s-]/g, '').toUpperCase();
  if (/^97[89]\d{10}$/.test(digits)) return checkDigit13(digits.slice(0, 12)) === digits.at(-1) ? digits : null;
  if (!/^\d{9}[\dX]$/.test(digits) || checkDigit10(digits.slice(0, 9)) !== digits.at(-1)) return null;
  const bare = `978${digits.slice(0, 9)}`;
  return bare + checkDigit13(bare);
}

function checkDigit13(digits: string): string {
  const sum = Array.from(digits, Number).reduce((total, digit, i) => total + digit * (i % 2 === 0 ? 1 : 3), 0);
  return String((10 - (sum % 10)) % 10);
}

function checkDigit10(digits: string): string {
  const sum = Array.from(digits, Number).reduce((total, digit, i) => total + digit * (10 - i), 0);
  const rest = (11 - (sum % 11)) % 11;
  return rest === 10 ? 'X' : String(rest);
}

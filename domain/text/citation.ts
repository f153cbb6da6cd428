import { withoutUnseen } from './normalize.ts';

/** Longest entry of a reference list, in UTF-16 units; what is longer is a paragraph that cites. */
const LONGEST = 700;

const YEAR = /(?:^|[^\d])(?:19|20)\d\d[a-z]?(?=$|[^\d])/;
/** `10.1002/…`, `PMID: 123`, `PMC123`, ISBN. */
const IDENTIFIER = /\b10\.\d{4,9}\/\S|\bpmid:?\s*\d|\bpmc\d{4}|\bisbn\b|\bdoi:/i;
/** `2019;12(3):45-50`, `12(3), 45–50`, `vol. 12`, `pp. 45`. */
const JOURNAL = /(?:19|20)\d\d[^.]{0,12};\s*\d+|\b\d+\s*\(\d+[^)]{0,12}\)\s*[:,]\s*[a-z]?\d+|\bvol(?:\.|ume)\s*\d+|\bpp?\.\s*\d+/i;
/** `Smith J, Doe AB.`, `Smith, J. A.`, `J. Smith`, after a number or bracket. */
const AUTHORS =
  /^\s*(?:[[(]?\d{1,3}[\]).]*\s*|[\^↑*•]\s*)*(?:[A-ZÀ-Þ][\wÀ-ÿ'’-]+(?: [A-ZÀ-Þ][\wÀ-ÿ'’-]+)?,? (?:[A-Z]{1,3}(?=[,.;\s])|(?:[A-Z]\.[ -]?){1,3})|(?:[A-Z]\. ?){1,3}[A-ZÀ-Þ][\wÀ-ÿ'’-]+[,.])/;
const AND_OTHERS = /\bet al\b/i;

/**
 * Whether a block is an entry of a reference list: it begins with authors as such lists write them and tells a year
 * and where the work is found. In a list item (`isListItem`) a year with the place in a journal is enough. A sentence
 * that cites ("A 2019 review (PMID 1) found …") is none.
 */
export function isCitation(original: string, isListItem: boolean): boolean {
  if (original.length > LONGEST) return false;
  const text = withoutUnseen(original);
  if (!YEAR.test(text)) return false;
  const isFound = IDENTIFIER.test(text) || JOURNAL.test(text);
  if (AUTHORS.test(text)) return isFound || (isListItem && (AND_OTHERS.test(text) || /\((?:19|20)\d\d[a-z]?\)/.test(text)));
  return isListItem && JOURNAL.test(text) && IDENTIFIER.test(text);
}

/** Headings under which works are listed, not therapies discussed. Beside English the common languages of articles. */
const REFERENCES =
  /^(?:(?:\d+|[ivx]+)[.)]?\s+)?(?:(?:selected|key|cited|article|list of|notes and|external|primary|scientific|citations and)\s+)?(?:references?(?: list)?|bibliography|literature(?: cited)?|works cited|sources|citations|footnotes|endnotes|further reading|literatur(?:verzeichnis)?|quellen|einzelnachweise|références|bibliographie|referencias|bibliografía|bibliografia|referências|riferimenti)(?:\s+(?:and|&)\s+(?:notes|further reading|sources|links|resources|references))?\s*(?:\[[^\]]{0,20}\])?:?$/i;

/** Whether a heading stands above a list of references. */
export function isReferenceHeading(text: string): boolean {
  return text.length < 120 && REFERENCES.test(withoutUnseen(text).trim().replace(/\s+/g, ' '));
}

const PEOPLE_LINE =
  /^\s*(?:words |story |written |posted |published |photo(?:graph|graphy)?s? |illustrat(?:ed|ions?) |images? |(?:medically |clinically |fact[- ])?(?:reviewed|checked|edited) )?by:? (?:dr\.? |prof\.? )?[A-ZÀ-Þ][\wÀ-ÿ.'’-]+ [A-ZÀ-Þ]/i;
const CREDIT_LINE =
  /^\s*[[(]?(?:©|\(c\)|(?:photo(?:graph)?|image|picture|illustration)s?\s*(?:credits?|sources?|courtesy|copyright)?\s*(?::|©|\bby\b|courtesy|via\b)|(?:video|figure|cover) (?:credits?|courtesy|by)\b|credits?:|courtesy of|getty images|shutterstock)/i;
const LONGEST_LINE = 160;

/** Whether a short block says who wrote or pictured something: no prose, even where no markup says so. */
export function isCreditLine(original: string): boolean {
  if (original.length > LONGEST_LINE) return false;
  const text = withoutUnseen(original);
  // A line with two sentences tells something. "by" must be followed by a name: capitals count here.
  return (
    CREDIT_LINE.test(text) ||
    (PEOPLE_LINE.test(text) && /\b[Bb]y:? (?:[Dd]r\.? |[Pp]rof\.? )?[A-ZÀ-Þ]\S* [A-ZÀ-Þ]/.test(text) && !/[a-z]{3}[.!?] [A-Z]/.test(text))
  );
}

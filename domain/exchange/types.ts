import type { SourceType } from '../source/source-types';

/**
 * RIS types by CSL type (RIS specification of 2011, and the names that Zotero writes). Where two CSL types share one,
 * reading gives back the first of them.
 */
const RIS: readonly (readonly [string, SourceType])[] = [
  ['JOUR', 'article-journal'],
  ['MGZN', 'article-magazine'],
  ['NEWS', 'article-newspaper'],
  ['UNPB', 'article'],
  ['ELEC', 'webpage'],
  ['BLOG', 'post-weblog'],
  ['BOOK', 'book'],
  ['CHAP', 'chapter'],
  ['THES', 'thesis'],
  ['RPRT', 'report'],
  ['CONF', 'paper-conference'],
  ['DATA', 'dataset'],
  ['VIDEO', 'motion_picture'],
  ['MPCT', 'broadcast'],
  ['SOUND', 'song'],
  ['SLIDE', 'speech'],
  ['ENCYC', 'entry-encyclopedia'],
  ['DICT', 'entry-dictionary'],
  ['MANSCPT', 'manuscript'],
  ['STAND', 'standard'],
  ['PAT', 'patent'],
  ['COMP', 'software'],
  ['PCOMM', 'personal_communication'],
  ['PAMP', 'pamphlet'],
  ['MAP', 'map'],
  ['FIGURE', 'figure'],
  ['ART', 'graphic'],
  ['MUSIC', 'musical_score'],
  ['SER', 'periodical'],
  ['BILL', 'bill'],
  ['CASE', 'legal_case'],
  ['STAT', 'legislation'],
  ['HEAR', 'hearing'],
  ['CLSWK', 'classic'],
  ['GEN', 'document'],
  // Read, never written: older and other tools' names.
  ['EJOUR', 'article-journal'],
  ['JFULL', 'article-journal'],
  ['INPR', 'article-journal'],
  ['ABST', 'article-journal'],
  ['CPAPER', 'paper-conference'],
  ['EBOOK', 'book'],
  ['EDBOOK', 'book'],
  ['ECHAP', 'chapter'],
  ['WEB', 'webpage'],
  ['ICOMM', 'webpage'],
  ['GOVDOC', 'report'],
  ['AGGR', 'dataset'],
  ['DBASE', 'dataset'],
  ['ADVS', 'motion_picture'],
  ['MULTI', 'motion_picture'],
  ['PREPRINT', 'article'],
];

const BIBTEX: Partial<Record<SourceType, string>> = {
  'article-journal': 'article',
  'article-magazine': 'article',
  'article-newspaper': 'article',
  book: 'book',
  chapter: 'incollection',
  'entry-encyclopedia': 'incollection',
  'entry-dictionary': 'incollection',
  thesis: 'phdthesis',
  report: 'techreport',
  'paper-conference': 'inproceedings',
  manuscript: 'unpublished',
  webpage: 'online',
  post: 'online',
  'post-weblog': 'online',
  dataset: 'dataset',
  software: 'software',
  motion_picture: 'movie',
};

/** The RIS type to write. */
export function risType(type: SourceType): string {
  return RIS.find(([, csl]) => csl === type)?.[0] ?? 'GEN';
}

/** The type that a RIS file means; `document` for a name that nobody knows. */
export function typeOfRis(name: string): SourceType {
  return RIS.find(([ris]) => ris === name.trim().toUpperCase())?.[1] ?? 'document';
}

/** The BibTeX entry type to write; BibLaTeX's names where BibTeX has none, `misc` where neither has. */
export function bibtexType(type: SourceType): string {
  return BIBTEX[type] ?? 'misc';
}

/** What BibLaTeX calls an `article` that is no journal's; `null` for the others. */
export function entrySubtype(type: SourceType): string | null {
  return type === 'article-magazine' ? 'magazine' : type === 'article-newspaper' ? 'newspaper' : null;
}

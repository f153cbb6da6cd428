import { withoutUnseen } from './normalize.ts';

/** What a sample of text shows of its language: `unclear` where it is short, or mixed. */
export type Sample = 'english' | 'other' | 'unclear';

/** Most text that is looked at, in characters (detection rules 6.6). */
const SAMPLE_LENGTH = 4_096;
/** Fewer words than this tell nothing by themselves: a heading, a cell, an item of a list. */
const FEW_WORDS = 8;
/** Least part of the words that are small words of the language. Running English has some 25 %, a list of names none. */
const LEAST_SHARE = 0.06;
/** The one must lead the other by this factor: a quoted phrase does not change the language of its block. */
const LEAD = 2;

/** Commonest words of English, without those that are common in another language below as well ("in", "is", "was"). */
const ENGLISH =
  'the of and that this with from which were has have had their they there then than can could would should may you your been will when what who these those how into about after between not it its as by are be his her she he we our if or but for some many most other more such only also through during';

/**
 * Commonest words of German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Polish, Turkish,
 * Czech and Finnish, mostly shared among neighbours, without those that are English words as well ("die", "on", "per").
 */
const OTHERS =
  'der das und ist nicht ein eine einen mit auf für dem sich von zu auch werden bei oder wird sind nach den des im als ' +
  'le la les est une dans que qui sur pas avec ce sont aux du et ou cette il elle nous vous leur un ' +
  'el los las del por para con como pero sus este esta lo al se su más y muy ' +
  'di che è una sono della nel alla gli anche dei delle si come più non ' +
  'o os não uma com da dos das mais ao também são em na foi ' +
  'het een van en niet zijn dat te met voor aan ook naar worden bij deze wordt ' +
  'och att det som är på av inte till har ett om kan efter eller ' +
  'og er af ikke til ikke blir fra jeg vi ved ' +
  'w z nie jest się oraz dla jak przez które od ' +
  've bir bu için ile olarak olan çok gibi daha ' +
  'je že v k jako nebo které jsou při ' +
  'ja ei että oli ovat myös tai kun mutta joka sekä';

/** Latin letters of all these languages; the apostrophe of "l'eau" parts words. */
const WORDS = /[a-z\u00df-\u024f]+/g;
/** First letter beyond the Latin, IPA and combining ones: Greek, Cyrillic, and all that follow. */
const BEYOND_LATIN = 0x370;

let english: ReadonlySet<string> | undefined;
let others: ReadonlySet<string> | undefined;

/**
 * What a text's small words and its script say of its language. Looks at 4 kB at most. Guarantees: text of fewer than
 * eight words of Latin script is `unclear`; text mostly in another script is `other`.
 */
export function sampleLanguage(text: string): Sample {
  const sample = withoutUnseen(text.slice(0, SAMPLE_LENGTH)).toLowerCase();
  const words = sample.match(WORDS) ?? [];
  if (countForeignLetters(sample) > words.join('').length) return 'other';
  if (words.length < FEW_WORDS) return 'unclear';
  english ??= new Set(ENGLISH.split(' '));
  others ??= new Set(OTHERS.split(' '));
  let ours = 0;
  let theirs = 0;
  for (const word of words) {
    if (english.has(word)) ours++;
    else if (others.has(word)) theirs++;
  }
  const least = Math.max(2, words.length * LEAST_SHARE);
  if (ours >= least && ours >= theirs * LEAD) return 'english';
  return theirs >= least && theirs >= ours * LEAD ? 'other' : 'unclear';
}

/** Letters of other scripts. General punctuation and arrows to symbols, U+2000 to U+2BFF, are none. */
function countForeignLetters(text: string): number {
  let count = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= BEYOND_LATIN && (code < 0x1e00 || (code >= 0x2c00 && code < 0xfb00))) count++;
  }
  return count;
}

/** Whether a `lang` attribute says English; undefined where it says nothing. */
export function saysEnglish(lang: string | null | undefined): boolean | undefined {
  const primary = /^\s*([a-z]{2,3})(?![a-z])/i.exec(lang ?? '')?.[1]?.toLowerCase();
  // "mul", "und" and "zxx" are the codes for several languages, for none known, and for no language at all (BCP 47).
  return primary === undefined || /^(mul|und|zxx)$/.test(primary) ? undefined : /^(en|eng|sco)$/.test(primary);
}

/** What is known of the language of a text, nearest first. */
export interface LanguageSigns {
  readonly sample: Sample;
  /** Nearest `lang` on the way up, that of the root element apart. */
  readonly lang?: string | null;
  /** Whether the page as a whole is English. */
  readonly isPageEnglish: boolean;
}

/**
 * Whether a block's text is English (detection rules 6.6). Attributes lie, so a clear sample goes first; then the
 * nearest attribute; what says nothing itself is as the page is.
 */
export function isEnglish({ sample, lang, isPageEnglish }: LanguageSigns): boolean {
  if (sample !== 'unclear') return sample === 'english';
  return saysEnglish(lang) ?? isPageEnglish;
}

/** Whether a page is English: by a sample of its text, else by its root element's `lang`, else yes, as most are. */
export function isEnglishPage(sample: Sample, lang: string | null | undefined): boolean {
  return isEnglish({ sample, lang: lang ?? null, isPageEnglish: true });
}

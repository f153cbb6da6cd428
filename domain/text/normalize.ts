/** Text made ready for matching, with the way back to the original. */
export interface NormalizedText {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and one more for its end. Null: offsets are equal. */
  readonly offsets: Int32Array | null;
}

const NON_ASCII = /[^\x00-\x7f]/;
/** Curly and modifier apostrophes, prime (detection rules 6.4). */
const APOSTROPHES = /[\u2018\u2019\u02bc\u2032\uff07]/g;
const HYPHENS = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
/** Spaces and signs that stand between words: Latin-1 signs, general punctuation, arrows to symbols, CJK punctuation. */
const SEPARATORS =
  /[\u0080-\u00a9\u00ab\u00ac\u00ae-\u00b4\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u1680\u2000-\u200a\u2016\u2017\u201a-\u2029\u202f-\u2031\u2033-\u205f\u2070-\u209f\u20a0-\u20cf\u2190-\u2bff\u2e00-\u2e7f\u3000-\u3020]/g;
/** Characters that are not seen: soft hyphen, zero-width space and joiners, word joiner, BOM, bidi marks. */
const IGNORABLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
const COMBINING = /[\u0300-\u036f]/g;

/**
 * Folds what a reader does not tell apart: apostrophes, hyphens, spaces, soft hyphens, accents, ligatures, full width.
 * Case is left alone (the matcher folds ASCII case itself). Guarantees: `offsets` never decreases, and a range of
 * `text` mapped through it covers exactly the original characters it came from.
 */
export function normalizeText(original: string): NormalizedText {
  if (!NON_ASCII.test(original)) return { text: original, offsets: null };
  // Replacements of one unit by one unit: most text with typographic quotes and dashes ends here.
  const text = foldSigns(original);
  return NON_ASCII.test(text) ? foldCharacters(text) : { text, offsets: null };
}

function foldSigns(text: string): string {
  return text.replace(APOSTROPHES, "'").replace(HYPHENS, '-').replace(SEPARATORS, ' ');
}

function foldCharacters(text: string): NormalizedText {
  const offsets = new Int32Array(text.length * 4 + 1);
  let folded = '';
  for (let i = 0; i < text.length; i++) {
    const piece = foldCharacter(text, i);
    for (let k = 0; k < piece.length; k++) offsets[folded.length + k] = i;
    folded += piece;
  }
  offsets[folded.length] = text.length;
  return { text: folded, offsets: offsets.slice(0, folded.length + 1) };
}

/** At most four units, so that the offsets fit; longer expansions (rare symbols) keep their own character. */
function foldCharacter(text: string, i: number): string {
  const character = text.charAt(i);
  if (character < '\x80') return character;
  if (IGNORABLE.test(character)) return '';
  const folded = foldSigns(character.normalize('NFKD').replace(COMBINING, ''));
  return folded.length <= 4 ? folded : character;
}

/** An offset of the normalised text in terms of the original. */
export function originalOffset(normalized: NormalizedText, offset: number): number {
  return normalized.offsets ? (normalized.offsets[offset] ?? 0) : offset;
}

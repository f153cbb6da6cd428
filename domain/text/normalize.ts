/** Text made ready for matching, with the way back to the original. */
export interface NormalizedText {
  readonly text: string;
  /** Offset in the original of each unit of `text`, and one more for its end. Null: offsets are equal. */
  readonly offsets: Int32Array | null;
}

const NON_ASCII = /[^\x00-\x7f]/;
/** Curly, modifier and spacing apostrophes, prime (detection rules 6.4); U+02BB is the right sign in "tʻai chi". */
const APOSTROPHES = /[\u00b4\u02b9\u02bb-\u02bd\u2018\u2019\u201b\u2032\uff07]/g;
const HYPHENS = /[\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
/**
 * What stands between words: Latin-1 signs, general punctuation, trade marks, arrows to symbols; punctuation of other
 * scripts; and the letters of scripts that are written without spaces (Thai, kana, Han, Hangul), where a name in Latin
 * letters begins and ends at them.
 */
const SEPARATORS =
  /[\u0080-\u00a9\u00ab\u00ac\u00ae-\u00b3\u00b6-\u00b9\u00bb-\u00bf\u00d7\u00f7\u055d\u0589\u05be\u05f3\u05f4\u060c\u061b\u061f\u06d4\u0964\u0965\u0e00-\u0e7f\u1680\u2000-\u200a\u2016\u2017\u201a\u201c-\u2029\u202f-\u2031\u2033-\u205f\u2070-\u209f\u20a0-\u20cf\u2117\u2120\u2122\u2190-\u2bff\u2e00-\u2e7f\u2e80-\ua4cf\uac00-\ud7af\uf900-\ufaff\ufe30-\ufe4f]/g;
/** Characters that are not seen: soft hyphen, zero-width space and joiners, word joiner, BOM, bidi marks. */
const IGNORABLE = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/;
/** Accents and other marks on letters, and the selectors that choose the look of an emoji. */
const COMBINING = /[\u0300-\u036f]|[\u1ab0-\u1aff]|[\u1dc0-\u1dff]|[\u20d0-\u20ff]|[\ufe00-\ufe0f]|[\ufe20-\ufe2f]/g;
/** Joined letters that Unicode does not take apart: "homœopathy", "orthopædic". */
const JOINED: Readonly<Record<string, string>> = { '\u0153': 'oe', '\u0152': 'OE', '\u00e6': 'ae', '\u00c6': 'AE' };

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
    const isSign = isPictureAt(text, i);
    const piece = isSign ? ' ' : foldCharacter(text.charAt(i));
    for (let k = 0; k < piece.length; k++) offsets[folded.length + k] = i;
    folded += piece;
    if (isSign) i++;
  }
  offsets[folded.length] = text.length;
  return { text: folded, offsets: offsets.slice(0, folded.length + 1) };
}

/** Emoji, pictures and rare Han characters end a word; letters beyond the basic plane are part of one. */
function isPictureAt(text: string, i: number): boolean {
  const unit = text.charCodeAt(i);
  return unit >= 0xd83c && unit < 0xdc00 && (text.codePointAt(i) ?? 0) >= 0x1f000;
}

/** At most four units, so that the offsets fit; longer expansions (rare symbols) keep their own character. */
function foldCharacter(character: string): string {
  if (character < '\x80') return character;
  if (IGNORABLE.test(character)) return '';
  const plain = character.normalize('NFKD').replace(COMBINING, '');
  const folded = foldSigns(JOINED[plain] ?? plain);
  return folded.length <= 4 ? folded : character;
}

/** An offset of the normalised text in terms of the original. */
export function originalOffset(normalized: NormalizedText, offset: number): number {
  return normalized.offsets ? (normalized.offsets[offset] ?? 0) : offset;
}

const ALL_IGNORABLE = new RegExp(IGNORABLE.source, 'g');

/** The text without the characters that are not seen, for patterns that ask what a reader sees; offsets are lost. */
export function withoutUnseen(text: string): string {
  return NON_ASCII.test(text) ? text.replace(ALL_IGNORABLE, '') : text;
}

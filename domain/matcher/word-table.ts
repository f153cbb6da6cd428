/** A set of words that can be searched for in running text. */
export interface WordTable {
  /** Calls `onWord` with the word's index and its offsets for each whole word of the text that is in the table. */
  readonly scan: (text: string, onWord: (word: number, start: number, end: number) => void) => void;
}

/** Odd multiplier of the rolling hash (Knuth's 2654435761, TAOCP 6.4), applied modulo 2^32. */
const MULTIPLIER = 0x9e3779b1;

/**
 * Open addressing over word hashes: 16 bits of index a slot, eight slots a word at least, so that a text word that
 * is not in the table is dismissed by one look-up nine times in ten. Words are ASCII lower case; at most 65,534.
 */
export function createWordTable(words: readonly string[]): WordTable {
  const { mask, slots, checks } = fillSlots(words);

  function find(hash: number, text: string, start: number, end: number): number {
    for (let at = hash & mask; slots[at] !== 0; at = (at + 1) & mask) {
      const index = (slots[at] ?? 0) - 1;
      if (checks[at] !== hash >>> 24) continue;
      const word = text.slice(start, end);
      // Most words stand in lower case.
      if (words[index] === word || words[index] === word.toLowerCase()) return index;
    }
    return -1;
  }

  return {
    scan(text, onWord) {
      const length = text.length;
      let hash = 0;
      let start = -1;
      for (let i = 0; i <= length; i++) {
        // Past the end charCodeAt gives NaN, which becomes 0 and ends the last word.
        const code = text.charCodeAt(i) | 0;
        const unit = unitOf(code);
        if (unit !== 0) {
          if (start < 0) {
            start = i;
            hash = 0;
          }
          hash = Math.imul(hash ^ unit, MULTIPLIER);
          hash ^= hash >>> 15;
        } else if (start >= 0) {
          if (slots[hash & mask] !== 0) {
            const word = find(hash >>> 0, text, start, i);
            if (word >= 0) onWord(word, start, i);
          }
          start = -1;
        }
      }
    },
  };
}

interface Slots {
  readonly mask: number;
  /** Index of a word plus one; 0 where there is none. */
  readonly slots: Uint16Array;
  /** Second opinion of eight hash bits, so that a wrong slot seldom costs a string comparison. */
  readonly checks: Uint8Array;
}

function fillSlots(words: readonly string[]): Slots {
  let size = 1024;
  while (size < words.length * 8) size *= 2;
  const mask = size - 1;
  const slots = new Uint16Array(size);
  const checks = new Uint8Array(size);
  words.forEach((word, index) => {
    const hash = hashOf(word);
    let at = hash & mask;
    while (slots[at] !== 0) at = (at + 1) & mask;
    slots[at] = index + 1;
    checks[at] = hash >>> 24;
  });
  return { mask, slots, checks };
}

/** What a character adds to a word's hash: lower case, one value for everything beyond ASCII, 0 between words. */
function unitOf(code: number): number {
  if (code >= 97 && code <= 122) return code;
  if (code >= 65 && code <= 90) return code + 32;
  if (code >= 48 && code <= 57) return code;
  return code >= 128 ? 127 : 0;
}

function hashOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) {
    hash = Math.imul(hash ^ word.charCodeAt(i), MULTIPLIER);
    hash ^= hash >>> 15;
  }
  return hash >>> 0;
}

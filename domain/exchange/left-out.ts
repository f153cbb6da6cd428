/** Something of an imported file that could not be taken over. */
export interface LeftOut {
  /** Line of the file, from 1; `null` where the file has no lines to speak of. */
  readonly line: number | null;
  /** What it is, in the reader's words, with a short piece of its text. */
  readonly what: string;
  /** Why, in the reader's words. */
  readonly why: string;
  /** How many of the kind there are; `line` is the first. */
  readonly times: number;
}

const SHOWN = 60;

/** Collects what is left out; what is alike is counted, so that 10,000 unknown fields are one line to read. */
export class LeftOuts {
  readonly #found = new Map<string, LeftOut>();

  /** `kind` decides what counts as alike. */
  add(line: number | null, what: string, why: string, kind = `${line} ${what}`): void {
    const key = `${kind}\n${why}`;
    const known = this.#found.get(key);
    this.#found.set(key, known ? { ...known, times: known.times + 1 } : { line, what, why, times: 1 });
  }

  /** In the order in which they were met. */
  list(): readonly LeftOut[] {
    return [...this.#found.values()];
  }
}

/** The beginning of a text in quotation marks, fit for a sentence. */
export function quoted(text: string): string {
  const line = text.replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
  const letters = Array.from(line.slice(0, SHOWN * 2 + 2));
  return `“${letters.length > SHOWN ? `${letters.slice(0, SHOWN).join('')}…` : line}”`;
}

/** "Line 3: “AD”, 12 times. Therapy Lens does not keep addresses of authors." */
export function leftOutWords({ line, what, why, times }: LeftOut): string {
  const count = times > 1 ? `, ${times} times${line === null ? '' : ', first here'}` : '';
  return `${line === null ? '' : `Line ${line.toLocaleString('en')}: `}${what}${count}. ${why}`;
}

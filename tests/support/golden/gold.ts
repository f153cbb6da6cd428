/* What the gold corpus holds. Its format is told in tests/golden/README.md. */

/** A place where a therapy is named, as a careful reader judges it. */
export interface GoldMention {
  /** UTF-16 offsets into the text of its block, end exclusive. */
  readonly start: number;
  readonly end: number;
  /** One therapy; several where the text leaves open which is meant. Sorted. */
  readonly ids: readonly string[];
  readonly line: number;
}

export interface GoldBlock {
  /** Where it begins. */
  readonly line: number;
  readonly text: string;
  /** 1 to 6; 0 for a paragraph. */
  readonly level: number;
  readonly mentions: readonly GoldMention[];
}

/** One page: a passage, a trap or a single line. */
export interface GoldPage {
  readonly kind: GoldKind;
  readonly id: string;
  /** From the project's root. */
  readonly file: string;
  readonly line: number;
  readonly lang: string;
  readonly title: string;
  readonly blocks: readonly GoldBlock[];
}

export type GoldKind = 'passages' | 'traps' | 'lines';

/** Something wrong with the corpus, for the person who writes it. */
export interface GoldProblem {
  readonly file: string;
  readonly line: number;
  readonly message: string;
}

export function formatGoldProblem({ file, line, message }: GoldProblem): string {
  return `${file}:${line}: ${message}`;
}

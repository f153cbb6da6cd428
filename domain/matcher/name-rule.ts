/** What a name needs beyond its page's evidence: `long-form` on the page, a `definition` of the abbreviation, its own `context` words. */
export type NameNeed = 'long-form' | 'definition' | 'context';

/** What decides whether a name is meant where it stands. */
export interface NameRule {
  /** It is not, where one of these words or phrases stands directly before it. */
  readonly notAfter: readonly string[];
  /** It is not, where one of these words or phrases stands directly behind it. */
  readonly notBefore: readonly string[];
  /** Word list: it is not, where one of these stands anywhere in its block. */
  readonly notWith?: string;
  /** Word list: what speaks for it, besides the words of its field. */
  readonly context?: string;
  readonly only?: NameNeed;
  /** The name is a surname, too: see `surname.ts`. */
  readonly surname?: true;
}

/** A rule as one line of the compiled vocabulary: every page pays for it. */
export function formatRule({ notAfter, notBefore, notWith, context, only, surname }: NameRule): string {
  return [notAfter.join('|'), notBefore.join('|'), notWith, context, only, surname && 's'].join(';').replace(/;+$/, '');
}

/** The rule of a line that {@link formatRule} wrote. */
export function parseRule(line: string): NameRule {
  const [notAfter = '', notBefore = '', notWith = '', context = '', only = '', surname] = line.split(';');
  return {
    notAfter: toPhrases(notAfter),
    notBefore: toPhrases(notBefore),
    ...(notWith === '' ? {} : { notWith }),
    ...(context === '' ? {} : { context }),
    ...(only === 'long-form' || only === 'definition' || only === 'context' ? { only } : {}),
    ...(surname === 's' ? { surname: true } : {}),
  };
}

function toPhrases(joined: string): readonly string[] {
  return joined === '' ? [] : joined.split('|');
}

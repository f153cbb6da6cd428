/** A heading of a page, by where it stands in the page's text. */
interface PageHeading {
  /** Offset of its first character in {@link PageText.text}. */
  readonly at: number;
  /** 1 to 6. */
  readonly level: number;
  readonly text: string;
}

/** The readable text of a page: white space folded, one line break between blocks. */
export interface PageText {
  readonly text: string;
  /** In the order of the page. */
  readonly headings: readonly PageHeading[];
}

/** One block of a page as it was read. `level`: 1 to 6 for a heading, 0 for other text. */
export interface TextPart {
  readonly text: string;
  readonly level: number;
}

/** White space as a reader sees it: one space for any run. Of one length with the input's words, so that equal words stay equal. */
export function foldSpace(text: string): string {
  return text.replace(/[\s\u00ad\u200b\u2060\ufeff]+/g, (run) => (/\s/.test(run) ? ' ' : ''));
}

/** Joins a page's blocks, in their order, to one text; empty blocks leave no trace. */
export function toPageText(parts: readonly TextPart[]): PageText {
  const headings: PageHeading[] = [];
  const lines: string[] = [];
  let at = 0;
  for (const { text, level } of parts) {
    const line = foldSpace(text).trim();
    if (line === '') continue;
    if (level > 0) headings.push({ at, level, text: line });
    lines.push(line);
    at += line.length + 1;
  }
  return { text: lines.join('\n'), headings };
}

/** The headings over an offset, outermost first: each of a higher level than the one after it. */
export function headingPath({ headings }: PageText, at: number): readonly string[] {
  const path: PageHeading[] = [];
  for (const heading of headings) {
    if (heading.at > at) break;
    while ((path.at(-1)?.level ?? 0) >= heading.level) path.pop();
    path.push(heading);
  }
  return path.map((heading) => heading.text);
}

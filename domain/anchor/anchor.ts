import * as v from 'valibot';
import { QUOTE_CONTEXT, textQuoteSchema } from '../note/text-quote.ts';
import { headingPath, type PageText } from './page-text.ts';

/** Most headings of a path that are kept, and of each as many characters. */
const PATH_LIMIT = 6;
const HEADING_LIMIT = 200;

const offset = v.pipe(v.number(), v.integer(), v.minValue(0));

/**
 * Where a note belongs in a page, in three ways: the words with what stands around them (TextQuoteSelector), their
 * place (TextPositionSelector, www.w3.org/TR/annotation-model/#text-position-selector), and the headings above them.
 */
export const anchorSchema = v.object({
  quote: textQuoteSchema,
  position: v.nullable(v.object({ start: offset, end: offset })),
  /** Outermost first. */
  headings: v.pipe(v.array(v.pipe(v.string(), v.maxLength(HEADING_LIMIT))), v.maxLength(PATH_LIMIT)),
});

/** Where a note belongs in a page. */
export type Anchor = v.InferOutput<typeof anchorSchema>;

/** The anchor of `[start, end)` of a page's text. */
export function describeAnchor(page: PageText, start: number, end: number): Anchor {
  const { text } = page;
  return {
    quote: {
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - QUOTE_CONTEXT), start),
      suffix: text.slice(end, end + QUOTE_CONTEXT),
    },
    position: { start, end },
    headings: headingPath(page, start)
      .slice(-PATH_LIMIT)
      .map((heading) => heading.slice(0, HEADING_LIMIT)),
  };
}

import * as v from 'valibot';

/** Context kept on either side of a quotation, in UTF-16 units. */
export const QUOTE_CONTEXT = 64;

/** The words of a page that a note is about: a W3C Web Annotation TextQuoteSelector (www.w3.org/TR/annotation-model/#text-quote-selector). */
export const textQuoteSchema = v.object({
  exact: v.pipe(v.string(), v.maxLength(2_000)),
  prefix: v.pipe(v.string(), v.maxLength(QUOTE_CONTEXT)),
  suffix: v.pipe(v.string(), v.maxLength(QUOTE_CONTEXT)),
});

/** The words of a page that a note is about. */
export type TextQuote = v.InferOutput<typeof textQuoteSchema>;

import * as v from 'valibot';

/** The words of a page that a note is about: a W3C Web Annotation TextQuoteSelector (www.w3.org/TR/annotation-model/#text-quote-selector). */
export const textQuoteSchema = v.object({
  exact: v.pipe(v.string(), v.maxLength(2_000)),
  prefix: v.pipe(v.string(), v.maxLength(64)),
  suffix: v.pipe(v.string(), v.maxLength(64)),
});

/** The words of a page that a note is about. */
export type TextQuote = v.InferOutput<typeof textQuoteSchema>;

import { QUOTE_CONTEXT, type TextQuote } from '../note/text-quote.ts';

/** How far a sentence is looked for; longer ones are cut at the edge. */
const REACH = 600;

/** `[start, end)` of the sentence of `text` that holds the offset `at`. */
export function sentenceAround(text: string, at: number): readonly [start: number, end: number] {
  const from = Math.max(0, at - REACH);
  // A line break in a page's source is a space to its reader.
  const window = text.slice(from, at + REACH).replace(/\s/g, ' ');
  const segment = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(window).containing(Math.min(at - from, window.length - 1));
  if (!segment) return [0, text.length];
  const leading = segment.segment.length - segment.segment.trimStart().length;
  const start = from + segment.index + leading;
  return [start, start + segment.segment.trim().length];
}

/** The sentence at `at` as a Web Annotation TextQuoteSelector, white space folded. */
export function quoteAround(text: string, at: number): TextQuote {
  const [start, end] = sentenceAround(text, at);
  const fold = (part: string) => part.replace(/\s+/g, ' ');
  return {
    exact: fold(text.slice(start, end)),
    prefix: fold(text.slice(Math.max(0, start - QUOTE_CONTEXT), start)),
    suffix: fold(text.slice(end, end + QUOTE_CONTEXT)),
  };
}

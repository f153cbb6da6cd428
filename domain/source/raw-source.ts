import * as v from 'valibot';

/** What a page says about itself, as the content script reads it: untrusted, lengths capped, nothing decided yet. */
export const rawSourceSchema = v.object({
  url: v.pipe(v.string(), v.maxLength(4_000)),
  title: v.pipe(v.string(), v.maxLength(1_000)),
  language: v.pipe(v.string(), v.maxLength(40)),
  /** Address in `<link rel=canonical>`. */
  canonical: v.pipe(v.string(), v.maxLength(4_000)),
  /** `name` or `property` (lower case) and `content` of each meta element, in document order. */
  meta: v.pipe(v.array(v.tuple([v.pipe(v.string(), v.maxLength(100)), v.pipe(v.string(), v.maxLength(4_000))])), v.maxLength(2_000)),
  /** Text of each `application/ld+json` script. */
  jsonLd: v.pipe(v.array(v.pipe(v.string(), v.maxLength(200_000))), v.maxLength(20)),
});

/** What a page says about itself. */
export type RawSource = v.InferOutput<typeof rawSourceSchema>;

import * as v from 'valibot';

const slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens'));
const text = v.pipe(v.string(), v.trim(), v.minLength(1, 'must not be empty'));

/** One health condition: `data/conditions/<id>.json`. */
export const conditionSchema = v.strictObject({
  id: slug,
  /** Lay name first, as shown: "Low back pain". */
  name: text,
  /** How people write it, lay and technical, with brace alternatives as in a shell: `low{er,} back pain`. */
  names: v.pipe(v.array(text), v.minLength(1, 'needs at least one name')),
  /** Names marked only in exact capitals (abbreviations): `TMJ`, `PTSD`. */
  abbreviations: v.optional(v.array(text)),
  /** Broader conditions: low back pain is a back pain. */
  parents: v.optional(v.array(slug)),
  /** Descriptor id of NLM's Medical Subject Headings, where one was seen. */
  mesh: v.optional(v.pipe(v.string(), v.regex(/^D\d{6,9}$/, 'must be a MeSH descriptor id such as D017116'))),
});

/** One health condition record, as read from its file. */
export type Condition = v.InferOutput<typeof conditionSchema>;

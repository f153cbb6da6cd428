import * as v from 'valibot';
import { bookmarkIdSchema } from '../shared/brand';
import { sourceSchema } from '../source/source';

const isoTimestamp = v.pipe(v.string(), v.isoTimestamp());

/** A source that the reader keeps. Unknown fields are kept. */
export const bookmarkSchema = v.looseObject({
  id: bookmarkIdSchema,
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  device: v.string(),
  /** Last revision by each installation that changed it: tells a later form from one that was changed elsewhere. */
  seen: v.optional(v.record(v.string(), v.number())),
  schema: v.pipe(v.number(), v.integer()),
  created: isoTimestamp,
  modified: isoTimestamp,
  deleted: v.nullable(isoTimestamp),
  source: sourceSchema,
  /** Therapies named on the page when it was saved. */
  therapies: v.array(v.string()),
});

/** A source that the reader keeps. */
export type Bookmark = v.InferOutput<typeof bookmarkSchema>;

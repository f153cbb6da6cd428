import * as v from 'valibot';
import { noteIdSchema } from '../shared/brand';
import { textQuoteSchema } from './text-quote';

const isoTimestamp = v.pipe(v.string(), v.isoTimestamp());

/** Longest note, in UTF-16 units: larger values have become unreadable in browser databases. */
export const NOTE_LIMIT = 200_000;

/** The page that a note was written from. */
export const notePageSchema = v.object({
  url: v.pipe(v.string(), v.url(), v.maxLength(4_000)),
  title: v.pipe(v.string(), v.maxLength(1_000)),
});

/** Something the reader wrote. Unknown fields are kept, so that a newer version's data survives an older one. */
export const noteSchema = v.looseObject({
  id: noteIdSchema,
  /** Counts up by one with each saved change. */
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  /** The installation that made the last change. */
  device: v.string(),
  /** Last revision by each installation that changed it: tells a later form from one that was changed elsewhere. */
  seen: v.optional(v.record(v.string(), v.number())),
  /** The open editor that made the last change: its own later saves are no conflict. */
  editor: v.optional(v.string()),
  /** Version of the database layout that wrote this record. */
  schema: v.pipe(v.number(), v.integer()),
  created: isoTimestamp,
  modified: isoTimestamp,
  /** When it went to the trash. */
  deleted: v.nullable(isoTimestamp),
  text: v.pipe(v.string(), v.maxLength(NOTE_LIMIT)),
  /** Id of the therapy it is about. */
  therapy: v.nullable(v.string()),
  page: v.nullable(notePageSchema),
  quote: v.nullable(textQuoteSchema),
  tags: v.array(v.string()),
});

/** Something the reader wrote. */
export type Note = v.InferOutput<typeof noteSchema>;

import * as v from 'valibot';

/** RFC 9562 identifier made by the client, so that a save can be sent twice and count once. */
export const noteIdSchema = v.pipe(v.string(), v.uuid(), v.brand('NoteId'));
/** Identifier of a note. */
export type NoteId = v.InferOutput<typeof noteIdSchema>;

/** RFC 9562 identifier made by the client. */
export const bookmarkIdSchema = v.pipe(v.string(), v.uuid(), v.brand('BookmarkId'));

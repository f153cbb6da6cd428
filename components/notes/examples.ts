import * as v from 'valibot';
import { noteSchema, type Note } from '@/domain/note/note';

/** A made-up note for fixtures and tests. */
export function exampleNote(given: Partial<Omit<Note, 'id'>> = {}): Note {
  return v.parse(noteSchema, {
    id: '5e0fa1ce-0000-4000-8000-000000000001',
    revision: 1,
    device: 'example',
    schema: 1,
    created: '2026-11-22T10:00:00.000Z',
    modified: '2026-11-22T10:00:00.000Z',
    deleted: null,
    text: 'Ask the physio whether this suits my shoulder.',
    therapy: 'example-therapy',
    page: { url: 'https://example.org/article', title: 'An article about backs' },
    quote: { exact: 'It is pressure, but in a good way.', prefix: '', suffix: '' },
    tags: [],
    ...given,
  });
}

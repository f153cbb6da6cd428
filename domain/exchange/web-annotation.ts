import type { Note } from '../note/note';

/**
 * Notes as a W3C Web Annotation collection (www.w3.org/TR/annotation-model), in JSON-LD: the text as Markdown, tags,
 * and the sentence as TextQuoteSelector. Notes on no page have no target there and therefore point at the therapy's
 * name as a `urn:`. The trash is left out. `now` is an ISO timestamp.
 */
export function toWebAnnotations(notes: readonly Note[], now: string): string {
  const items = notes.filter(({ deleted }) => deleted === null).map(annotation);
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    type: 'AnnotationCollection',
    label: 'Notes from Therapy Lens',
    created: now,
    total: items.length,
    ...(items.length === 0 ? {} : { first: { type: 'AnnotationPage', startIndex: 0, items } }),
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

function annotation({ id, created, modified, text, tags, page, quote, therapy }: Note): object {
  const body = [
    ...(text.trim() === '' ? [] : [{ type: 'TextualBody', value: text, format: 'text/markdown', purpose: 'commenting' }]),
    ...[...(therapy === null ? [] : [therapy]), ...tags].map((value) => ({ type: 'TextualBody', value, purpose: 'tagging' })),
  ];
  return {
    id: `urn:uuid:${id}`,
    type: 'Annotation',
    motivation: text.trim() === '' ? 'highlighting' : 'commenting',
    created,
    modified,
    ...(body.length === 0 ? {} : { body }),
    target: page === null ? `urn:therapy-lens:therapy:${encodeURIComponent(therapy ?? 'none')}` : target(page, quote),
  };
}

function target(page: NonNullable<Note['page']>, quote: Note['quote']): object {
  const resource = { source: page.url, ...(page.title === '' ? {} : { 'schema:name': page.title }) };
  if (quote === null) return resource;
  const context = { ...(quote.prefix === '' ? {} : { prefix: quote.prefix }), ...(quote.suffix === '' ? {} : { suffix: quote.suffix }) };
  return { ...resource, selector: { type: 'TextQuoteSelector', exact: quote.exact, ...context } };
}

import { expect, test } from 'vitest';
import { toWebAnnotations } from '@/domain/exchange/web-annotation';
import { idOf, note } from './records';

const NOW = '2026-11-26T10:00:00.000Z';

test('a note on a sentence', () => {
  const written = JSON.parse(
    toWebAnnotations(
      [
        note(1, {
          therapy: 'yoga',
          tags: ['t'],
          page: { url: 'https://e.org/', title: 'A' },
          quote: { exact: 'x', prefix: 'p', suffix: '' },
        }),
      ],
      NOW,
    ),
  );
  expect(written).toMatchObject({ '@context': 'http://www.w3.org/ns/anno.jsonld', type: 'AnnotationCollection', total: 1 });
  expect(written.first.items).toEqual([
    {
      id: `urn:uuid:${idOf(1)}`,
      type: 'Annotation',
      motivation: 'commenting',
      created: '2026-11-01T08:00:00.000Z',
      modified: '2026-11-01T08:00:00.000Z',
      body: [
        { type: 'TextualBody', value: 'Text 1', format: 'text/markdown', purpose: 'commenting' },
        { type: 'TextualBody', value: 'yoga', purpose: 'tagging' },
        { type: 'TextualBody', value: 't', purpose: 'tagging' },
      ],
      target: { source: 'https://e.org/', 'schema:name': 'A', selector: { type: 'TextQuoteSelector', exact: 'x', prefix: 'p' } },
    },
  ]);
});

test('without page, without text, in the trash, none', () => {
  const items = (...list: Parameters<typeof toWebAnnotations>[0]) => JSON.parse(toWebAnnotations(list, NOW)).first?.items;
  expect(items(note(1, { therapy: 'yoga' }))[0].target).toBe('urn:therapy-lens:therapy:yoga');
  expect(items(note(1, { text: ' ' }))[0]).toMatchObject({ motivation: 'highlighting' });
  expect(items(note(1, { text: ' ' }))[0]).not.toHaveProperty('body');
  expect(items(note(1, { deleted: NOW }))).toBeUndefined();
});

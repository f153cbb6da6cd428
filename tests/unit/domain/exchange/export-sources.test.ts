import { expect, test } from 'vitest';
import { exportSources } from '@/domain/exchange/export-sources';
import { readImport } from '@/domain/exchange/read-import';
import { bytesOf, exampleSource, PORTS } from './records';

const ENTRIES = [{ key: 'roe', source: exampleSource({ title: '=1+1', issued: '2021' }), tags: [], notes: [] }];

test.each([
  ['ris', 'ris'],
  ['bibtex', 'bib'],
  ['csl-json', 'json'],
] as const)('%s can be imported again', async (format, ending) => {
  const file = exportSources(ENTRIES, format, '2026-11-26');
  expect(file.name).toBe(`therapy-lens-sources-2026-11-26.${ending}`);
  expect(await readImport(bytesOf(file.text), PORTS)).toMatchObject({
    ok: true,
    value: { format, bookmarks: [{ source: { title: '=1+1' } }] },
  });
});

test('the table is safe unless asked for raw', () => {
  expect(exportSources(ENTRIES, 'csv', '2026-11-26').text).toContain(`"'=1+1"`);
  expect(exportSources(ENTRIES, 'csv', '2026-11-26').text.startsWith('\ufeff')).toBe(true);
  expect(exportSources(ENTRIES, 'csv-raw', '2026-11-26').text).toContain('"=1+1"');
});

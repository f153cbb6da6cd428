import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { draftTherapy, isRecordId } from '@/data/build/draft-therapy';
import { readKnowledge } from '@/data/build/read-knowledge';

it.each([
  ['forest-bathing', true],
  ['emdr', true],
  ['Forest bathing', false],
  ['', false],
  ['../yoga', false],
  ['yoga.json', false],
])('%j as an id: %j', (id, expected) => {
  expect(isRecordId(id)).toBe(expected);
});

it('is a record in which the check names every gap, and nothing but gaps', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'draft-'));
  await mkdir(join(folder, 'therapies'));
  await mkdir(join(folder, 'conditions'));
  await writeFile(join(folder, 'changes.json'), '[]');
  await writeFile(join(folder, 'therapies', 'new-one.json'), JSON.stringify(draftTherapy('new-one', '2026-11-25')));
  const { problems } = await readKnowledge(folder, '2026-11-25');
  await rm(folder, { recursive: true });
  const paths = problems.map(({ file, path }) => `${file} ${path}`);
  for (const gap of [
    'kind',
    'oneLine',
    'explainer.whatItIs[0]',
    'reviews[0].title',
    'reviews[0].doi',
    'evidence[0].direction',
    'safety[0].kind',
    'safety[0].source',
  ])
    expect(paths).toContain(`data/therapies/new-one.json ${gap}`);
  expect(paths.filter((path) => !path.startsWith('data/therapies/new-one.json'))).toEqual([]);
});

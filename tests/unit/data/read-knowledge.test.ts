import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { formatProblem } from '@/data/build/problem';
import { readKnowledge } from '@/data/build/read-knowledge';
import { knowledge } from '@/data/build/vite-plugin';
import { exampleCondition, exampleTherapy } from './example-record';

let dir: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'knowledge-'));
  await mkdir(join(dir, 'therapies'));
  await mkdir(join(dir, 'conditions'));
  await put('conditions/example-pain.json', JSON.stringify(exampleCondition()));
  await put('changes.json', '[]');
});

afterEach(() => rm(dir, { recursive: true }));

const put = (path: string, text: string) => writeFile(join(dir, path), text);
const problems = async () => (await readKnowledge(dir)).problems.map(formatProblem);

describe('readKnowledge', () => {
  it('reads sound records', async () => {
    await put('therapies/example-therapy.json', JSON.stringify(exampleTherapy()));
    const { knowledge: read, problems: found } = await readKnowledge(dir);
    expect(found).toEqual([]);
    expect(read.therapies.map((therapy) => therapy.id)).toEqual(['example-therapy']);
  });

  it.each([
    ['text that is no JSON', '{ "id": ', /therapies\/example-therapy\.json: is not valid JSON/],
    ['a missing field', JSON.stringify({ ...exampleTherapy(), oneLine: undefined }), /at oneLine: .*oneLine/],
    ['a field of the wrong kind', JSON.stringify({ ...exampleTherapy(), names: 'yoga' }), /at names: /],
    ['a field that nobody knows', JSON.stringify({ ...exampleTherapy(), grade: 'A' }), /at grade: /],
    [
      'a DOI with its address',
      JSON.stringify(withReview({ doi: 'https://doi.org/10.1000/x' })),
      /at reviews\[0\]\.doi: must be a DOI such as 10\.1000\/xyz/,
    ],
    [
      'a title in brackets',
      JSON.stringify(withReview({ title: '[Something about yoga]' })),
      /at reviews\[0\]\.title: a title in \[brackets\] was never seen/,
    ],
    [
      'a review seen nowhere',
      JSON.stringify(withReview({ verifiedAt: [] })),
      /at reviews\[0\]\.verifiedAt: name the page where this was read/,
    ],
    ['a review without authors', JSON.stringify(withReview({ authors: [] })), /at reviews\[0\]\.authors: needs at least one author/],
    ['no safety line', JSON.stringify({ ...exampleTherapy(), safety: [] }), /at safety: needs a sourced safety line/],
    ['a date that is none', JSON.stringify({ ...exampleTherapy(), checkedOn: 'yesterday' }), /at checkedOn: must be a date such as/],
    [
      'another id than its file',
      JSON.stringify(exampleTherapy({ id: 'other' })),
      /at id: is "other" but the file is called example-therapy\.json/,
    ],
  ])('says what is wrong and where: %s', async (_, text, expected) => {
    await put('therapies/example-therapy.json', text);
    expect((await problems()).filter((each) => expected.test(each))).toHaveLength(1);
  });

  it('fails the build with the file and the path', async () => {
    await put('therapies/example-therapy.json', JSON.stringify(withReview({ doi: 'nonsense' })));
    const plugin = knowledge(dir);
    const load = typeof plugin.load === 'function' ? plugin.load : undefined;
    const context = { addWatchFile: () => undefined };
    await expect(Promise.resolve(load?.call(context as never, '\0virtual:knowledge/matcher'))).rejects.toThrow(
      /1 problem\(s\):\ndata\/therapies\/example-therapy\.json at reviews\[0\]\.doi/,
    );
  });
});

function withReview(change: object): object {
  const therapy = exampleTherapy();
  return { ...therapy, reviews: [{ ...therapy.reviews[0], ...change }] };
}

import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { formatGoldProblem } from '../../support/golden/gold';
import { readGolden } from '../../support/golden/read-golden';
import { scorePage, toFigures } from '../../support/golden/score';
import { fallShort, floorOf } from '../../support/golden/thresholds';

/* The gold corpus over the project's own records: `npm run score` prints what stands behind a failure here. */

const golden = await readGolden();
const passages = golden.pages.filter(({ kind }) => kind === 'passages');

test('the corpus has no slip', () => {
  expect(golden.problems.map(formatGoldProblem)).toEqual([]);
});

test('each therapy is named in two passages at least', () => {
  const named = passages.map(({ blocks }) => new Set(blocks.flatMap(({ mentions }) => mentions.flatMap(({ ids }) => ids))));
  expect(golden.therapies.filter((id) => named.filter((ids) => ids.has(id)).length < 2)).toEqual([]);
});

test('passages are of the size that a reader meets', () => {
  const sizes = passages.map(({ id, blocks }) => ({ id, words: blocks.flatMap(({ text }) => text.split(/\s+/)).length }));
  expect(sizes.length).toBeGreaterThanOrEqual(150);
  expect(sizes.filter(({ words }) => words < 60 || words > 220)).toEqual([]);
});

test('no figure is worse than it was', () => {
  const figures = toFigures(golden.pages.map((page) => scorePage(page, golden.engine)));
  expect(fallShort(figures, floorOf(golden.thresholds))).toEqual([]);
});

test('slips in several files are told, each once', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'golden-'));
  try {
    mkdirSync(join(folder, 'traps'));
    writeFileSync(join(folder, 'thresholds.json'), JSON.stringify(golden.thresholds));
    writeFileSync(join(folder, 'traps', 'a.md'), '=== one\nText.\n=== one\n[Words](joga).\n');
    writeFileSync(join(folder, 'traps', 'b.md'), '=== one\nText.\n');
    const { pages, problems } = await readGolden(folder);
    expect(pages).toHaveLength(3);
    expect(problems.map(formatGoldProblem)).toEqual([
      expect.stringContaining('a.md:4: "joga"'),
      expect.stringContaining('a.md:3: the id "one" stands already'),
      expect.stringContaining('b.md:1: the id "one" stands already'),
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

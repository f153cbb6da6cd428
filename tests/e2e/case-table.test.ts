import { describe, expect, test } from 'vitest';
import { ROWS } from '../cases/rows.ts';
import { buildCasesPage } from '../cases/build-cases.ts';
import { ENGINES, openBrowser } from '../support/browsers.ts';
import { serve } from '../support/serve.ts';

/*
 * The case table in real browsers: one page reads all rows with the content script's own code, each as it stands and
 * with its nodes rearranged in every way of tests/cases/distort.ts.
 */

const SEEDS = [1, 2, 3];
const rows = ROWS.flatMap((group) => group.rows);
const body = await buildCasesPage();

describe.each(ENGINES)('in %s', async (engine) => {
  const outcomes = await readAll();
  const table = ROWS.map(({ rule, rows: own }) => [rule, own.map((row) => [row.says, row, outcomes[rows.indexOf(row)]] as const)] as const);

  describe.each(table)('%s', (_, own) => {
    test.each(own)('%s', (_says, row, outcome) => {
      const ways = Object.keys(outcome ?? {});
      expect(ways).toContain('as it is');
      const wanted = (texts: readonly string[]) => Object.fromEntries(ways.map((way) => [way, texts]));
      const pick = (key: 'found' | 'marked' | 'located') => Object.fromEntries(ways.map((way) => [way, outcome?.[way]?.[key]]));
      expect(pick('found')).toEqual(wanted(row.found));
      if (!row.gap) expect(pick('located')).toEqual(wanted(row.found));
      if (row.marked) expect(pick('marked')).toEqual(wanted(row.marked));
    });
  });

  async function readAll() {
    const server = await serve({ '/cases.html': { body } });
    const b = await openBrowser(engine, {});
    try {
      const page = await b.browser.newPage();
      await page.goto(`${server.origin}/cases.html`);
      return await page.evaluate((list, seeds) => window.readRows(list, seeds), rows, SEEDS);
    } finally {
      await b.close();
      await server.close();
    }
  }
});

import { describe, expect, test } from 'vitest';
import { ENGINES } from '../support/browsers.ts';
import { countsIn, marksOn, reportOf, whenMarked, whenRead } from '../support/in-page.ts';
import { recordTasks, type Task } from '../support/trace.ts';
import { pause, until } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* A page of 200,000 text nodes keeps scrolling while it is read: no task of ours lasts over 50 ms. */

const LIMIT = 50;
const PARAGRAPHS = 50_000;
/** Four text nodes a paragraph with the line break behind it. */
const body = Array.from(
  { length: PARAGRAPHS },
  (_, i) => `<p>Line ${i} of a long page, <b>which</b> goes on${i % 500 === 0 ? ' about balneotherapy' : ''}.</p>`,
).join('\n');
const LARGE = `<!doctype html><html lang="en"><head><title>Large</title><link rel="icon" href="data:,"></head><body>${body}</body></html>`;

describe.each(ENGINES)('200,000 text nodes in %s', (engine) => {
  const scene = useScene(engine);

  test('are read to the end while the page scrolls', async () => {
    const { b, server } = scene();
    server.add({ '/large.html': { body: LARGE }, '/blank.html': { body: '<title>Blank</title>' } });
    const page = await b.openPage(`${server.origin}/blank.html`);
    let tasks: readonly Task[] = [];
    const read = async () => {
      await page.goto(`${server.origin}/large.html`);
      await page.mouse.move(400, 400);
      for (let turn = 1; turn <= 10; turn++) {
        await page.mouse.wheel({ deltaY: 400 });
        await until('the page to scroll', async () => Number(await page.evaluate(() => scrollY)) >= turn * 200, 2_000);
      }
      await page.evaluate(() => scrollTo(0, 0));
      await whenMarked(page, 'balneotherapy');
      await pause(3_000);
    };
    if (engine === 'chromium') tasks = await recordTasks(page, b.extensionOrigin, read);
    else await read();

    await whenRead(b, page);
    const report = await reportOf(b, page);
    expect(countsIn(report)).toEqual({ balneotherapy: PARAGRAPHS / 500 });
    expect(report?.partial).toBe(false);
    const ours = tasks.map((task) => Math.round(task.ours)).toSorted((x, y) => y - x);
    if (engine === 'chromium') expect(tasks.length).toBeGreaterThan(100);
    expect(ours.filter((time) => time > LIMIT)).toEqual([]);
    console.log(
      `${engine}: longest tasks of ours ${ours.slice(0, 5).join(', ')} ms, ${Math.round(tasks.reduce((sum, task) => sum + task.ours, 0))} ms in all`,
    );
    expect(await b.faults()).toEqual([]);
    await page.close();
  });

  test('hundreds of marks come and go with the screen', async () => {
    const { b, server } = scene();
    const parts = Array.from({ length: 400 }, (_, i) => `<h2>Part ${i}</h2><p>Part ${i} is about balneotherapy.</p>`).join('\n');
    server.add({ '/many.html': { body: `<!doctype html><title>Many</title><link rel="icon" href="data:,"><body>${parts}</body>` } });
    const page = await b.openPage(`${server.origin}/many.html`);
    await whenRead(b, page);
    await whenMarked(page, 'balneotherapy');
    expect((await marksOn(page)).length).toBeLessThan(100);
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await until('the last mark', async () => (await marksOn(page)).some(({ y }) => y > 0 && y < 900));
    await until('the marks far away to go', async () => (await marksOn(page)).every(({ y }) => y > -3_000));
    await page.evaluate(() => document.querySelectorAll('h2, p').forEach((element, i) => i < 700 && element.remove()));
    await until('the marks that moved up', async () => (await marksOn(page)).some(({ y }) => y > 0 && y < 400));
    expect(await b.faults()).toEqual([]);
    await page.close();
  });
});

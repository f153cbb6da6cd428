import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { knowledge } from '../../data/build/vite-plugin.ts';
import { copyExtension, temporaryFolder } from '../support/built.ts';
import { ENGINES } from '../support/browsers.ts';
import { countsIn, markedTexts, marksOn, openCardOn, reportOf, whenMarked, whenNoCard, whenRead } from '../support/in-page.ts';
import { openScene } from '../support/scene.ts';
import { pause, until } from '../support/until.ts';
import { useScene } from '../support/use-scene.ts';

/* Input that nobody wishes for: nothing is thrown, nothing is lost. */

const ROOT = join(import.meta.dirname, '..', '..');

describe('a malformed record', () => {
  /** Builds the knowledge from a copy of the data in which one record is damaged; gives what the build says. */
  const buildWith = async (damage: (json: string) => string): Promise<string> => {
    await using folder = await temporaryFolder();
    const data = join(folder.path, 'data');
    await cp(join(ROOT, 'data', 'conditions'), join(data, 'conditions'), { recursive: true });
    await mkdir(join(data, 'therapies'));
    const record = await readFile(join(ROOT, 'data', 'therapies', 'yoga.json'), 'utf8');
    await writeFile(join(data, 'therapies', 'yoga.json'), damage(record));
    await writeFile(join(folder.path, 'entry.js'), "import articles from 'virtual:knowledge/articles';\nconsole.log(articles.length);");
    return await build({
      configFile: false,
      logLevel: 'silent',
      root: folder.path,
      plugins: [knowledge(data)],
      build: { write: false, lib: { entry: 'entry.js', formats: ['es'] } },
    }).then(
      () => 'built',
      (error: unknown) => String(error),
    );
  };

  test('as it stands is built', async () => {
    expect(await buildWith((json) => json)).toBe('built');
  });

  test.each([
    ['that is no JSON', (json: string) => json.slice(0, -20), /data\/therapies\/yoga\.json: is not valid JSON/],
    ['with a wrong id', (json: string) => json.replace('"id": "yoga"', '"id": "yogurt"'), /data\/therapies\/yoga\.json at id: /],
    [
      'with a damaged DOI',
      (json: string) => json.replace('"doi": "10.', '"doi": "https://doi.org/10.'),
      /data\/therapies\/yoga\.json at reviews\[0\]\.doi: must be a DOI/,
    ],
    [
      'with a direction that does not exist',
      (json: string) => json.replace(/"direction": "[a-z-]+"/, '"direction": "great"'),
      /data\/therapies\/yoga\.json at evidence\[0\]\.direction: /,
    ],
    [
      'with a field that nobody knows',
      (json: string) => json.replace('"kind":', '"rating": 5, "kind":'),
      /data\/therapies\/yoga\.json at rating: /,
    ],
    [
      'that points to no condition',
      (json: string) => json.replace(/"condition": "[a-z-]+"/, '"condition": "nowhere"'),
      /data\/therapies\/yoga\.json at evidence\[0\]\.condition: "nowhere"/,
    ],
  ])('%s fails the build, naming file and path', async (_, damage, message) => {
    expect(await buildWith(damage)).toMatch(message);
  });
});

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  test.each([
    ['XML', '/feed.xml'],
    ['an SVG picture', '/picture.svg'],
    ['a text file', '/plain.txt'],
    ['JSON', '/record.json'],
  ])('%s is left alone', async (_, path) => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}${path}`);
    await pause(800);
    expect(await page.evaluate(() => ('highlights' in CSS ? [...CSS.highlights.keys()] : []))).toEqual([]);
    expect(await reportOf(b, page)).toBeNull();
    expect(await b.faults()).toEqual([]);
    await page.close();
  });

  test('XHTML is read like HTML', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/page.xhtml`);
    await whenMarked(page, 'balneotherapy');
    expect(countsIn(await whenRead(b, page))).toEqual({ balneotherapy: 1 });
    expect(await openCardOn(b, page, 'balneotherapy')).toContain('Balneotherapy');
    await page.close();
  });

  test('a page without <body> is read and thrown out of nothing', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/gallery/no-body.html`);
    await whenRead(b, page);
    expect(await page.evaluate(() => document.body)).toBeNull();
    await page.evaluate(() => {
      const body = document.createElement('body');
      body.innerHTML = '<p>It came late: balneotherapy.</p>';
      document.documentElement.append(body);
    });
    await whenMarked(page, 'balneotherapy');
    expect(await b.faults()).toEqual([]);
    await page.close();
  });

  test('a page that calls CSS.highlights.clear() gets its marks back with its next change', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/gallery/clear-highlights.html`);
    await whenMarked(page, 'balneotherapy');
    await page.click('#clear');
    await whenMarked(page, 'balneotherapy');
    expect(await openCardOn(b, page, 'balneotherapy')).toContain('Balneotherapy');
    await page.close();
  });

  test('a page that calls CSS.highlights.clear() in a loop goes on, and so do we', async () => {
    const { b, server } = scene();
    server.add({
      '/clear-loop.html': {
        body: '<!doctype html><title>Loop</title><p>A bath, also called balneotherapy.</p><p id="n"></p><script>let n = 0; setInterval(() => { CSS.highlights.clear(); document.querySelector("#n").textContent = n++; }, 16);</script>',
      },
    });
    const page = await b.openPage(`${server.origin}/clear-loop.html`);
    await whenRead(b, page);
    const before = Number(await page.evaluate('n'));
    await pause(1_500);
    expect(Number(await page.evaluate('n')) - before).toBeGreaterThan(40);
    expect(countsIn(await reportOf(b, page))).toEqual({ balneotherapy: 1 });
    expect(await b.faults()).toEqual([]);
    await page.close();
  });

  test('form fields named parentNode and children hide nothing', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/gallery/clobbered-forms.html`);
    await whenMarked(page, 'balneotherapy');
    expect((await markedTexts(page)).toSorted()).toEqual(['balneotherapy', 'craniosacral therapy', 'myofascial release']);
    for (const text of ['craniosacral therapy', 'myofascial release']) {
      expect((await openCardOn(b, page, text)).toLowerCase()).toContain(text);
      await page.keyboard.press('Escape');
      await whenNoCard(b, page);
    }
    expect(await b.faults()).toEqual([]);
    await page.close();
  });

  test('an extension updated under an open page goes on with one copy, and throws nothing', async () => {
    await using folder = await temporaryFolder();
    const extensionDir = await copyExtension(engine, folder.path);
    await using updated = await openScene(engine, { extensionDir });
    const { b, server } = updated;
    const page = await b.openPage(`${server.origin}/gallery/clear-highlights.html`);
    await openCardOn(b, page, 'balneotherapy');
    const manifest = join(extensionDir, 'manifest.json');
    await writeFile(manifest, (await readFile(manifest, 'utf8')).replace(/"version": ?"[^"]+"/, '"version":"99.0.0"'));
    await b.update();
    await page.mouse.move(900, 700);
    await until('the new copy to mark the page', async () => (await marksOn(page)).length === 1);
    await whenNoCard(b, page);
    await pause(500);
    expect(await openCardOn(b, page, 'balneotherapy')).toContain('Balneotherapy');
    expect(await page.evaluate(() => document.documentElement.childElementCount)).toBe(3);
    await page.keyboard.press('Escape');
    await whenNoCard(b, page);
    expect(await markedTexts(page)).toEqual(['balneotherapy']);
    expect(await b.faults()).toEqual([]);
  });
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { inspiringArticle, NAMED_IN_ARTICLE } from '../support/articles.ts';
import { ENGINES } from '../support/browsers.ts';
import { countsIn, marksOn, openCardOn, scrollToMark, whenMarked, whenRead } from '../support/in-page.ts';
import { PAGES_FOLDER } from '../support/serve.ts';
import { useScene } from '../support/use-scene.ts';

/* The judged article: what is found in it, and what its card says. Our own page has the same features. */

const own = readFileSync(join(PAGES_FOLDER, 'inspired.html'), 'utf8');
const inspiring = inspiringArticle();
const ARTICLES = [
  { name: 'our own article', html: own },
  ...(inspiring === null ? [] : [{ name: 'the inspiring article', html: inspiring }]),
];

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);

  describe.each(ARTICLES)('$name', ({ html }) => {
    const open = async () => {
      const { b, server } = scene();
      server.add({ '/article.html': { body: html } });
      const page = await b.openPage(`${server.origin}/article.html`);
      return { b, page, [Symbol.asyncDispose]: () => page.close() };
    };

    test('names exactly the expected therapies', async () => {
      await using article = await open();
      const report = await whenRead(article.b, article.page);
      expect(Object.keys(countsIn(report)).toSorted()).toEqual(NAMED_IN_ARTICLE);
    });

    test('has MFR marked, since the long form stands on the page', async () => {
      await using article = await open();
      await whenRead(article.b, article.page);
      await article.page.evaluate(() => {
        [...document.querySelectorAll('p')].find((paragraph) => paragraph.textContent.includes('MFR'))?.scrollIntoView();
      });
      expect(await whenMarked(article.page, 'MFR')).toBeTruthy();
    });

    test('shows back pain first in the card on myofascial release', async () => {
      await using article = await open();
      const { b, page } = article;
      const text = await openCardOn(b, page, /^myofascial release/i);
      expect(text).toContain('Myofascial release');
      const first = await b.inCard(page, (root) => root.querySelector<HTMLElement>('li')?.innerText ?? '');
      expect(first).toMatch(/back pain/i);
    });

    test('says so where no review is held for the condition of the passage', async () => {
      await using article = await open();
      const { b, page } = article;
      await whenRead(b, page);
      await page.evaluate(() => {
        [...document.querySelectorAll('p')].find((paragraph) => paragraph.textContent.includes('TMJ'))?.scrollIntoView({ block: 'center' });
      });
      await scrollToMark(page, 'massages');
      const inThatPassage = (await marksOn(page)).find((mark) => mark.text === 'massages');
      expect(inThatPassage).toBeDefined();
    });
  });

  test('faults', async () => {
    expect(await scene().b.faults()).toEqual([]);
  });
});

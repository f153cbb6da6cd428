import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINES, openBrowser, type ExtensionBrowser } from '../support/browsers.ts';
import { openCardOn, whenMarked, whenNoCard, whenRead } from '../support/in-page.ts';
import { useScene } from '../support/use-scene.ts';
import { pause } from '../support/until.ts';

/* The page keeps its every byte, hears nothing, and nothing leaves the browser. */

/** Runs before everything else on the page and writes down whatever reaches it. */
const RECORDER = `<script>
  const heard = [];
  for (const type of ['message', 'messageerror', 'storage', 'error', 'unhandledrejection', 'securitypolicyviolation']) {
    addEventListener(type, (event) => heard.push(type + ' ' + String(event.data ?? event.message ?? '')));
  }
  const dispatch = EventTarget.prototype.dispatchEvent;
  EventTarget.prototype.dispatchEvent = function (event) {
    heard.push('dispatch ' + event.type);
    return dispatch.call(this, event);
  };
  const channel = new BroadcastChannel('any');
  channel.onmessage = () => heard.push('broadcast');
  new MutationObserver((records) => {
    for (const record of records) heard.push('mutation ' + record.type + ' of ' + record.target.nodeName);
  }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
</script>`;

const body = `<!doctype html><html><head><title>Recorder</title><link rel="icon" href="data:,">${RECORDER}</head><body><p>A bath, also called balneotherapy.</p></body></html>`;

describe.each(ENGINES)('in %s', (engine) => {
  const scene = useScene(engine);
  let plain: ExtensionBrowser | undefined;
  beforeAll(async () => {
    plain = await openBrowser(engine, {});
  });
  afterAll(() => plain?.close());

  /** What an expression gives in a browser without the extension. */
  const withoutExtension = async (path: string, expression: string): Promise<unknown> => {
    const page = await plain?.openPage(`${scene().server.origin}${path}`);
    await pause(700);
    const answer: unknown = await page?.evaluate(expression);
    await page?.close();
    return answer;
  };

  test('the HTML is byte-identical with and without the extension, and again after a card has closed', async () => {
    const { b, server } = scene();
    const html = 'document.documentElement.outerHTML';
    const expected = await withoutExtension('/inspired.html', html);
    const page = await b.openPage(`${server.origin}/inspired.html`);
    await whenRead(b, page);
    await whenMarked(page, /^myofascial release/i);
    expect(await page.evaluate(html)).toBe(expected);

    await openCardOn(b, page, /^myofascial release/i);
    expect(await page.evaluate(html)).not.toBe(expected);
    await page.keyboard.press('Escape');
    await whenNoCard(b, page);
    expect(await page.evaluate(html)).toBe(expected);
    await page.close();
  });

  test('the page hears no message, event or mutation and sees no new global before the first hover', async () => {
    const { b, server } = scene();
    server.add({ '/recorder.html': { body } });
    const heard =
      'JSON.stringify([heard, Object.getOwnPropertyNames(globalThis).length, document.querySelectorAll("*").length, [...document.styleSheets, ...document.adoptedStyleSheets].length])';
    const expected = await withoutExtension('/recorder.html', heard);
    const page = await b.openPage(`${server.origin}/recorder.html`);
    await whenMarked(page, 'balneotherapy');
    await pause(700);
    expect(await page.evaluate(heard)).toBe(expected);
    expect(await page.evaluate(() => [...CSS.highlights.keys()])).toEqual(['t']);
    await page.close();
  });

  test('a page that forges every message and event it can does not stop the marks', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/gallery/clear-highlights.html`);
    await whenMarked(page, 'balneotherapy');
    await page.evaluate((origin) => {
      const id = origin.split('//')[1] ?? '';
      for (const type of ['wxt:content-script-started', `${id}:content:wxt:content-script-started`, 'therapy-lens', 'settings']) {
        const data = {
          type,
          contentScriptName: 'content',
          messageId: 'x',
          kind: 'settings',
          settings: { on: false, marks: 'none', hoverDelay: 0 },
        };
        window.postMessage(data, '*');
        document.dispatchEvent(new CustomEvent(type, { detail: data }));
        dispatchEvent(new CustomEvent(type, { detail: data }));
        dispatchEvent(new MessageEvent('message', { data }));
      }
    }, b.extensionOrigin);
    await pause(500);
    await whenMarked(page, 'balneotherapy');
    expect(await openCardOn(b, page, 'balneotherapy')).toContain('Balneotherapy');
    await page.close();
  });

  test('the page cannot read the card', async () => {
    const { b, server } = scene();
    const page = await b.openPage(`${server.origin}/gallery/clear-highlights.html`);
    await openCardOn(b, page, 'balneotherapy');
    const seen = await page.evaluate(() => {
      const host = [...document.documentElement.children].find((child) => !/^(head|body)$/.test(child.localName));
      return { open: host?.shadowRoot ?? null, text: document.documentElement.innerText, html: document.documentElement.outerHTML };
    });
    expect(seen.open).toBeNull();
    expect(`${seen.text}${seen.html}`).not.toContain('What reviews found');
    await page.close();
  });

  test('nothing left the browser in all of this, and nothing was thrown', async () => {
    const { b, server } = scene();
    expect(b.outgoing()).toEqual([]);
    const known = /^GET \/(inspired\.html|article\.css|recorder\.html|gallery\/clear-highlights\.html|favicon\.ico)$/;
    expect(server.requests.filter((line) => !known.test(line))).toEqual([]);
    expect(await b.faults()).toEqual([]);
  });
});

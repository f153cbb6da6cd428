import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { BidiBrowser } from 'puppeteer-core/internal/bidi/Browser.js';
import { BidiFrame } from 'puppeteer-core/internal/bidi/Frame.js';
import * as v from 'valibot';
import type { ExtensionBrowser, OpenOptions } from './browsers.ts';
import { findBrowser } from './find-browser.ts';
import { refuseOutgoing } from './outgoing.ts';
import { until } from './until.ts';

type Connection = BidiBrowser['connection'];

const PREFS = {
  'network.proxy.type': 1,
  'network.proxy.no_proxies_on': '127.0.0.1,localhost',
  'services.settings.server': 'data:,#remote-settings-dummy/v1',
  'devtools.jsonview.enabled': false,
  'extensions.webextensions.keepStorageOnUninstall': true,
  'extensions.webextensions.keepUuidOnUninstall': true,
  // As before Firefox 149: the popup asked for by a card comes as a window, which WebDriver reaches; a panel it does not.
  'extensions.openPopupWithoutUserGesture.enabled': false,
  // Without this the popup would be closed by any window that comes to the front.
  'ui.popup.disable_autohide': true,
};

const remoteString = v.object({ type: v.literal('success'), result: v.object({ type: v.literal('string'), value: v.string() }) });
const remoteFailure = v.object({ type: v.literal('exception'), exceptionDetails: v.object({ text: v.string() }) });
const hostList = v.object({
  result: v.object({
    value: v.array(
      v.object({ value: v.object({ shadowRoot: v.nullish(v.object({ sharedId: v.string(), value: v.object({ mode: v.string() }) })) }) }),
    ),
  }),
});

/**
 * Starts Firefox with the extension. Its own pages, which WebDriver keeps out of reach, and its event page are driven
 * through the browser's privileged window, which a test profile may open to WebDriver BiDi.
 */
export async function openFirefox(options: OpenOptions): Promise<ExtensionBrowser> {
  const outgoing = await refuseOutgoing();
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findBrowser('firefox'),
    headless: !(options.headed ?? false),
    args: ['--remote-allow-system-access'],
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
    defaultViewport: options.headed ? null : { width: 1000, height: 800 },
    extraPrefsFirefox: {
      ...PREFS,
      ...(options.dark ? { 'ui.systemUsesDarkTheme': 1 } : {}),
      'network.proxy.http': '127.0.0.1',
      'network.proxy.http_port': outgoing.port,
      'network.proxy.ssl': '127.0.0.1',
      'network.proxy.ssl_port': outgoing.port,
    },
  });
  const connection = connectionOf(browser);
  const system = await systemWindow(connection);
  const id = options.extensionDir === undefined ? '' : await browser.installExtension(options.extensionDir);
  const origin =
    id === '' ? '' : `moz-extension://${await system(`WebExtensionPolicy.getByID(${JSON.stringify(id)}).mozExtensionHostname`)}`;
  const openExtensionPage = (path: string) => openOwnPage(browser, system, `${origin}/${path}`);
  const consolePage = id === '' ? null : await openExtensionPage('manifest.json');
  return {
    engine: 'firefox',
    browser,
    extensionOrigin: origin,
    openPage: async (url) => {
      const page = await browser.newPage({ type: 'window' });
      await page.goto(url);
      return page;
    },
    openExtensionPage,
    extensionPages: async (path) => {
      const pages = await browser.pages();
      const addresses = await Promise.all(pages.map((page) => page.evaluate(() => location.href).catch(() => '')));
      return pages.filter((_, at) => addresses[at]?.startsWith(`${origin}/${path}`));
    },
    asExtension: async (expression) => {
      if (!consolePage) throw new Error('This Firefox was started without the extension');
      return await consolePage.evaluate(expression);
    },
    inCard: (page, read) => readClosedRoot(connection, page, read),
    runCommand: async (page, name) => {
      await page.bringToFront();
      await system(pressCommand(id, name));
    },
    stopBackground: async () => {
      await system(
        `WebExtensionPolicy.getByID(${JSON.stringify(id)}).extension.terminateBackground({ ignoreDevToolsAttached: true }).then(() => 'ended')`,
      );
    },
    update: async () => {
      await browser.installExtension(options.extensionDir ?? '');
    },
    faults: async () => {
      const lines: unknown = JSON.parse(await system(consoleErrors(origin)));
      return v.parse(v.array(v.string()), lines);
    },
    outgoing: outgoing.hosts,
    close: async () => {
      await browser.close();
      await outgoing.close();
    },
  };
}

type Evaluate = (expression: string) => Promise<string>;

function connectionOf(browser: Browser): Connection {
  if (!(browser instanceof BidiBrowser)) throw new TypeError('This browser is not driven through WebDriver BiDi');
  return browser.connection;
}

function contextOf(page: Page): string {
  const frame = page.mainFrame();
  if (!(frame instanceof BidiFrame)) throw new TypeError('This page is not driven through WebDriver BiDi');
  return frame._id;
}

/** Evaluates in the browser's own window; answers are strings. */
async function systemWindow(connection: Connection): Promise<Evaluate> {
  // The `moz:scope` parameter is Mozilla's addition to the protocol.
  const everything: { maxDepth: number } & Record<string, unknown> = { maxDepth: 0, 'moz:scope': 'chrome' };
  const { result } = await connection.send('browsingContext.getTree', everything);
  const context = result.contexts[0]?.context;
  if (context === undefined) throw new Error('Firefox shows no browser window');
  return async (expression) => {
    const answer = await connection.send('script.evaluate', { expression, target: { context }, awaitPromise: true });
    if (v.is(remoteFailure, answer.result)) throw new Error(answer.result.exceptionDetails.text);
    return v.is(remoteString, answer.result) ? answer.result.result.value : '';
  };
}

/** WebDriver refuses to go to an extension's page, so the browser window opens a tab there. */
async function openOwnPage(browser: Browser, system: Evaluate, url: string): Promise<Page> {
  const before = new Set(await browser.pages());
  await system(`(() => {
    const triggeringPrincipal = Services.scriptSecurityManager.getSystemPrincipal();
    gBrowser.selectedTab = gBrowser.addTab(${JSON.stringify(url)}, { triggeringPrincipal });
    return '';
  })()`);
  return until(`a tab at ${url}`, async () => {
    const page = (await browser.pages()).find((each) => !before.has(each));
    if (!page) return null;
    const state: unknown = await page.evaluate('location.href + document.readyState').catch(() => '');
    return state === `${url}complete` ? page : null;
  });
}

/** Fires the browser window's own key element for the command, which is what the keys do. */
function pressCommand(id: string, name: string): string {
  return `(() => {
    const { extension } = WebExtensionPolicy.getByID(${JSON.stringify(id)});
    const position = Object.keys(extension.manifest.commands).indexOf(${JSON.stringify(name)});
    const { document } = Services.wm.getMostRecentWindow('navigator:browser');
    document.querySelectorAll('keyset[id^="ext-keyset"] key')[position].doCommand();
    return '';
  })()`;
}

/** The browser's own notice that a tab closed while a message was under way is no error of ours. */
function consoleErrors(origin: string): string {
  return `JSON.stringify(Services.console.getMessageArray()
    .filter((message) => message instanceof Ci.nsIScriptError && !(message.flags & Ci.nsIScriptError.warningFlag))
    .map((message) => message.sourceName + ': ' + message.errorMessage)
    .filter((line) => line.includes(${JSON.stringify(origin)}) && !line.includes('after context unloaded')))`;
}

async function readClosedRoot(connection: Connection, page: Page, read: (root: ShadowRoot) => string): Promise<string | null> {
  const target = { context: contextOf(page) };
  const listed = await connection.send('script.evaluate', {
    // The page's own names for things may stand in the way (`<img name="documentElement">`).
    expression: "[...Document.prototype.querySelectorAll.call(document, ':root > :not(head, body)')]",
    target,
    awaitPromise: false,
    serializationOptions: { includeShadowTree: 'all', maxDomDepth: 1 },
  });
  const hosts = v.safeParse(hostList, listed.result);
  const roots = hosts.success ? hosts.output.result.value.flatMap((host) => host.value.shadowRoot ?? []) : [];
  const closed = roots.find((root) => root.value.mode === 'closed');
  if (!closed) return null;
  const answer = await connection.send('script.callFunction', {
    functionDeclaration: read.toString(),
    arguments: [{ sharedId: closed.sharedId }],
    target,
    awaitPromise: false,
  });
  if (v.is(remoteFailure, answer.result)) throw new Error(answer.result.exceptionDetails.text);
  return v.is(remoteString, answer.result) ? answer.result.result.value : null;
}

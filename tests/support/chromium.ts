import { join } from 'node:path';
import puppeteer, { type Browser, type CDPSession, type Extension, type LaunchOptions, type Page, type Protocol } from 'puppeteer-core';
import type { ExtensionBrowser, OpenOptions } from './browsers.ts';
import { findBrowser } from './find-browser.ts';
import { refuseOutgoing } from './outgoing.ts';
import { until } from './until.ts';

const QUIET_FLAGS = [
  '--disable-gpu',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-client-side-phishing-detection',
  '--disable-default-apps',
  '--disable-search-engine-choice-screen',
  '--password-store=basic',
  '--force-color-profile=srgb',
  '--hide-scrollbars',
];

/** Starts Chromium, Chrome or Edge with the extension, through the pipe that such loading needs. */
export async function openChromium(options: OpenOptions): Promise<ExtensionBrowser> {
  const outgoing = await refuseOutgoing();
  const browser = await launch({
    executablePath: findBrowser('chromium'),
    pipe: true,
    headless: !(options.headed ?? false),
    enableExtensions: options.extensionDir === undefined ? false : [options.extensionDir],
    ...(options.userDataDir === undefined ? {} : { userDataDir: options.userDataDir }),
    defaultViewport: options.headed ? null : { width: 1000, height: 800 },
    args: [
      ...QUIET_FLAGS,
      `--proxy-server=http://127.0.0.1:${outgoing.port}`,
      '--proxy-bypass-list=127.0.0.1;localhost',
      ...(options.dark ? ['--blink-settings=preferredColorScheme=0'] : []),
    ],
  });
  const faults: string[] = [];
  const extension = options.extensionDir === undefined ? null : await onlyExtension(browser, options.extensionDir);
  const origin = extension ? `chrome-extension://${extension.id}` : '';
  const [consolePage] = await browser.pages();
  if (extension && consolePage) await consolePage.goto(`${origin}/manifest.json`);
  return {
    engine: 'chromium',
    browser,
    extensionOrigin: origin,
    openPage: async (url) => {
      const page = await browser.newPage({ type: 'window', windowBounds: { width: 1000, height: 900 } });
      await collectFaults(page, faults, origin);
      await page.goto(url);
      return page;
    },
    openExtensionPage: async (path) => {
      const page = await browser.newPage({ type: 'window', windowBounds: { width: 800, height: 900 } });
      await collectFaults(page, faults, origin);
      await page.goto(`${origin}/${path}`);
      return page;
    },
    extensionPages: (path) => {
      const targets = browser
        .targets()
        .filter((target) => target.url().startsWith(`${origin}/${path}`) && /page|other/.test(target.type()));
      return Promise.all(targets.map((target) => target.asPage()));
    },
    asExtension: async (expression) => {
      if (!consolePage) throw new Error('Chromium started without a first page');
      return await consolePage.evaluate(expression);
    },
    inCard: readClosedRoot,
    runCommand: async (page, name) => {
      await page.bringToFront();
      await runCommand(extension, name);
    },
    stopBackground: async () => {
      for (const worker of (await extension?.workers()) ?? []) await worker.close();
      await until('the service worker to end', async () => (await extension?.workers())?.length === 0);
    },
    update: async () => {
      await browser.installExtension(options.extensionDir ?? '');
    },
    faults: () => Promise.resolve(faults),
    outgoing: outgoing.hosts,
    close: async () => {
      await browser.close();
      await outgoing.close();
    },
  };
}

/** Root has no sandbox; neither have some containers, which say so only when the browser starts. */
async function launch(options: LaunchOptions): Promise<Browser> {
  const open = { ...options, args: [...(options.args ?? []), '--no-sandbox'] };
  if (process.platform !== 'linux') return puppeteer.launch(options);
  if (process.getuid?.() === 0) return puppeteer.launch(open);
  return puppeteer.launch(options).catch((error: unknown) => {
    if (!/sandbox/i.test(String(error))) throw error;
    return puppeteer.launch(open);
  });
}

async function onlyExtension(browser: Browser, folder: string): Promise<Extension> {
  return until(`the extension in ${folder} to be loaded`, async () => {
    const all = [...(await browser.extensions()).values()];
    return all.find((extension) => join(extension.path) === join(folder)) ?? all[0];
  });
}

/** Uncaught errors of content scripts and extension pages, told apart from the page's own by their address. */
async function collectFaults(page: Page, faults: string[], origin: string): Promise<void> {
  if (origin === '') return;
  const session = await page.createCDPSession();
  session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
    const said = exceptionDetails.exception?.description ?? exceptionDetails.text;
    const frames = exceptionDetails.stackTrace?.callFrames ?? [];
    const isOurs = [exceptionDetails.url ?? '', said, ...frames.map((frame) => frame.url)].some((text) => text.includes(origin));
    if (isOurs) faults.push(said);
  });
  session.on('Runtime.consoleAPICalled', (event) => {
    const isOurs = event.stackTrace?.callFrames.some((frame) => frame.url.startsWith(origin)) ?? false;
    if (isOurs && event.type === 'error') faults.push(event.args.map((arg) => String(arg.value ?? arg.description)).join(' '));
  });
  await session.send('Runtime.enable');
}

/** Key strokes reach a headless Chromium below its command table, so the command event is dispatched in the worker. */
async function runCommand(extension: Extension | null, name: string): Promise<void> {
  const worker = await until('the service worker to run', async () => (await extension?.workers())?.[0]);
  await worker.evaluate(`(async () => {
    const [tab] = await chrome.tabs.query({ active: true, lastFocusedWindow: true });
    chrome.commands.onCommand.dispatch(${JSON.stringify(name)}, tab);
  })()`);
}

async function readClosedRoot(page: Page, read: (root: ShadowRoot) => string): Promise<string | null> {
  const session = await page.createCDPSession();
  try {
    const { root } = await session.send('DOM.getDocument', { depth: -1, pierce: true });
    const found = findClosedRoot(root);
    if (!found) return null;
    return await callOn(session, found, read);
  } finally {
    await session.detach();
  }
}

async function callOn(session: CDPSession, node: Protocol.DOM.Node, read: (root: ShadowRoot) => string): Promise<string | null> {
  const { object } = await session.send('DOM.resolveNode', { backendNodeId: node.backendNodeId });
  if (object.objectId === undefined) return null;
  const { result, exceptionDetails } = await session.send('Runtime.callFunctionOn', {
    functionDeclaration: `function () { return (${read.toString()})(this); }`,
    objectId: object.objectId,
    returnByValue: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return typeof result.value === 'string' ? result.value : null;
}

/** The closed root of a child of the root element: where the extension puts its card. */
function findClosedRoot(document: Protocol.DOM.Node): Protocol.DOM.Node | null {
  const root = document.children?.find((child) => child.nodeType === 1);
  const hosts = (root?.children ?? []).filter((child) => child.localName !== 'head' && child.localName !== 'body');
  return hosts.flatMap((host) => host.shadowRoots ?? []).find((shadow) => shadow.shadowRootType === 'closed') ?? null;
}

import type { Browser, Page } from 'puppeteer-core';
import { openChromium } from './chromium.ts';
import type { Engine } from './find-browser.ts';
import { openFirefox } from './firefox.ts';

/** How a browser is started. */
export interface OpenOptions {
  /** Folder with the built extension; none for the browser as it is. */
  readonly extensionDir?: string;
  /** Profile folder that outlives the browser. Without it each start is fresh. */
  readonly userDataDir?: string;
  /** With windows on the screen. */
  readonly headed?: boolean;
  readonly dark?: boolean;
}

/** A running browser with the extension in it. Both engines answer alike. */
export interface ExtensionBrowser {
  readonly engine: Engine;
  readonly browser: Browser;
  /** `chrome-extension://…` or `moz-extension://…`. */
  readonly extensionOrigin: string;
  /** A page in its own window, so that all test pages stay visible. */
  openPage(url: string): Promise<Page>;
  /** A page of the extension, by its path in the package. */
  openExtensionPage(path: string): Promise<Page>;
  /** Open pages of the extension at a path, real popups among them. */
  extensionPages(path: string): Promise<readonly Page[]>;
  /** Evaluates an expression where `chrome` is the extension's API; promises are awaited. */
  asExtension(expression: string): Promise<unknown>;
  /** Runs a function in the extension's closed shadow root; null where there is none. Answers are strings. */
  inCard(page: Page, read: (root: ShadowRoot) => string): Promise<string | null>;
  /** A keyboard command of the manifest, as the browser would report it. */
  runCommand(page: Page, name: string): Promise<void>;
  /** Ends the service worker (Chromium) or event page (Firefox), as the browser does when it saves memory. */
  stopBackground(): Promise<void>;
  /** Installs the package of the same folder again: an update, if its version went up. */
  update(): Promise<void>;
  /** Uncaught errors and rejections of the extension's code so far. */
  faults(): Promise<readonly string[]>;
  /** Hosts that anything in this browser tried to reach. */
  outgoing(): readonly string[];
  close(): Promise<void>;
}

/** Starts a browser of the engine. Both are tested by the same code. */
export function openBrowser(engine: Engine, options: OpenOptions): Promise<ExtensionBrowser> {
  return engine === 'chromium' ? openChromium(options) : openFirefox(options);
}

/** The engines to test in: both, or the one that the variable ENGINE names. */
export const ENGINES: readonly Engine[] = pickEngines();

function pickEngines(): readonly Engine[] {
  const wanted = process.env['ENGINE'];
  if (wanted === 'chromium' || wanted === 'firefox') return [wanted];
  return ['chromium', 'firefox'];
}

import { existsSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readBudget } from '../bench/report.ts';
import { per1831, sizesOf } from '../bench/sizes.ts';
import { countForms, readVocabulary } from '../bench/vocabulary.ts';
import { listFiles, toSource } from '../support/architecture/source.ts';
import { findSymbols, NETWORK } from '../support/architecture/symbols.ts';
import { builtExtension } from '../support/built.ts';
import { ENGINES } from '../support/browsers.ts';
import type { Engine } from '../support/find-browser.ts';

/* What is shipped: permissions, policy, and code that cannot reach a network. A new permission needs a changed test. */

const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'none'; base-uri 'none'; form-action 'none'";

const BOTH = {
  manifest_version: 3,
  name: 'Therapy Lens',
  permissions: ['storage', 'unlimitedStorage', 'scripting'],
  host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: { extension_pages: CSP },
  content_scripts: [
    {
      matches: ['http://*/*', 'https://*/*'],
      run_at: 'document_idle',
      css: ['content-scripts/content.css'],
      js: ['content-scripts/content.js'],
      css_origin: 'user',
    },
  ],
  icons: { 16: 'icon/16.png', 32: 'icon/32.png', 48: 'icon/48.png', 96: 'icon/96.png', 128: 'icon/128.png' },
  action: { default_title: 'Therapy Lens', default_popup: 'popup.html' },
} as const;

const KEYS = [
  'action',
  'background',
  'commands',
  'content_scripts',
  'content_security_policy',
  'description',
  'host_permissions',
  'icons',
  'manifest_version',
  'name',
  'permissions',
  'short_name',
  'version',
];

const OWN: Record<Engine, { readonly keys: readonly string[]; readonly parts: object }> = {
  chromium: { keys: ['minimum_chrome_version'], parts: { background: { type: 'module', service_worker: 'background.js' } } },
  firefox: {
    keys: ['browser_specific_settings'],
    parts: {
      background: { type: 'module', scripts: ['background.js'] },
      browser_specific_settings: {
        gecko: { id: 'therapy-lens@example.org', strict_min_version: '140.0', data_collection_permissions: { required: ['none'] } },
      },
    },
  },
};

/** Most that may be shipped to every page and to a first hover, in bytes after gzip. */
const BUDGETS = { 'content-scripts/content.js': 145_000, 'card.js': 60_000 } as const;

describe.each(ENGINES)('the package for %s', (engine) => {
  const folder = builtExtension(engine);
  const read = (path: string) => readFileSync(join(folder, path), 'utf8');
  const manifest: unknown = JSON.parse(read('manifest.json'));
  const files = listFiles(folder).map((path) => relative(folder, path).replaceAll('\\', '/'));

  test('asks for these permissions and for nothing else', () => {
    expect(manifest).toMatchObject({ ...BOTH, ...OWN[engine].parts });
    expect(Object.keys(Object(manifest)).toSorted()).toEqual([...KEYS, ...OWN[engine].keys].toSorted());
  });

  test('gives pages no file of its own', () => {
    expect(manifest).not.toHaveProperty('web_accessible_resources');
    expect(manifest).not.toHaveProperty('externally_connectable');
  });

  test('has no way to the network in any script', () => {
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(2);
    expect(scripts.flatMap((file) => findSymbols(toSource(file, read(file)), NETWORK))).toEqual([]);
  });

  test('loads nothing from elsewhere: no remote address in markup or style', () => {
    const texts = files.filter((file) => /\.(html|css)$/.test(file)).map(read);
    expect(texts.length).toBeGreaterThan(1);
    expect(texts.flatMap((text) => text.match(/(?:src|href)="https?:[^"]*"|url\(["']?https?:[^)]*\)|@import[^;]*/g) ?? [])).toEqual([]);
  });

  test('has every file that the manifest names', () => {
    const named = JSON.stringify(manifest).match(/[\w/-]+\.(?:js|css|html|png)/g) ?? [];
    expect(named.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
  });

  test('posts no message to pages and makes no event of its own there', () => {
    const text = read('content-scripts/content.js') + read('card.js');
    for (const word of ['postMessage', 'dispatchEvent', 'CustomEvent', 'wxt:'])
      expect(count(text, word)).toBe(word === 'postMessage' ? messageChannelUses(text) : 0);
  });

  test.each(Object.entries(BUDGETS))('%s stays below %i bytes', (file, budget) => {
    expect(gzipSync(read(file)).length).toBeLessThan(budget);
  });

  test('keeps the script of every page within the budget for 1,831 names', async () => {
    const { whole } = await readVocabulary();
    const size = per1831(sizesOf(read('content-scripts/content.js'), JSON.stringify(whole)), countForms(whole));
    const budget = readBudget();
    expect(size.gzip).toBeLessThan(budget['size-gzip-kb']?.limit ?? 0);
    expect(size.raw).toBeLessThan(budget['size-raw-kb']?.limit ?? 0);
  });

  test('holds no source map, no test and no fixture', () => {
    expect(files.filter((file) => /\.map$|fixture|test/.test(file))).toEqual([]);
  });
});

function count(text: string, word: string): number {
  return text.split(word).length - 1;
}

/** A MessageChannel of the script's own, by which it lets the page work, is no message to the page. */
function messageChannelUses(text: string): number {
  return text.match(/port[12]\.postMessage/g)?.length ?? 0;
}

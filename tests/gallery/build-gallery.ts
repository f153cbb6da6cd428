import preact from '@preact/preset-vite';
import { join } from 'node:path';
import { build, type Rollup } from 'vite';
import { knowledge } from '../../data/build/vite-plugin.ts';
import type { MadePage } from '../support/serve.ts';

const root = join(import.meta.dirname, '../..');

/** Builds the page with all fixtures, as pages for the test server: `/gallery.html` and what it loads. Writes nothing. */
export async function buildGallery(): Promise<Record<string, MadePage>> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    plugins: [preact(), knowledge()],
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, modulePreload: false, rollupOptions: { input: join(import.meta.dirname, 'index.html') } },
  });
  if (!('output' in built)) throw new Error('Vite answered with a watcher or several builds');
  return Object.fromEntries(built.output.map((file) => [pathOf(file), { body: textOf(file), type: typeOf(file.fileName) }]));
}

type Built = Rollup.OutputChunk | Rollup.OutputAsset;

function pathOf(file: Built): string {
  return file.fileName.endsWith('.html') ? '/gallery.html' : `/${file.fileName}`;
}

function textOf(file: Built): string {
  if (file.type === 'chunk') return file.code;
  return typeof file.source === 'string' ? file.source : new TextDecoder().decode(file.source);
}

function typeOf(fileName: string): string {
  const ending = fileName.slice(fileName.lastIndexOf('.'));
  return { '.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css' }[ending] ?? 'application/octet-stream';
}

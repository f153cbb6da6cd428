import { join } from 'node:path';
import { build } from 'vite';

const root = join(import.meta.dirname, '../..');

/** The page that reads the whole table, with the content script's own code in it. Writes nothing. */
export async function buildCasesPage(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    resolve: { alias: { '@': root } },
    build: { write: false, minify: false, lib: { entry: join(import.meta.dirname, 'in-browser.ts'), formats: ['iife'], name: 'cases' } },
  });
  const [first] = Array.isArray(built) ? built : [];
  const chunk = first?.output[0];
  if (!chunk) throw new Error('Vite answered with a watcher');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>.</title><script>${chunk.code.replaceAll('</script', '<\\/script')}</script></head><body></body></html>`;
}

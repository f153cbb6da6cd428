import { existsSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Engine } from './find-browser.ts';

const ROOT = join(import.meta.dirname, '..', '..');

/** Where the pictures and tables of a demonstration go. */
export const DEMO_FOLDER = join(ROOT, '.output', 'demo');

/** Folder of the built extension; throws where it has not been built. */
export function builtExtension(engine: Engine): string {
  const folder = join(process.env['BUILD_DIR'] ?? join(ROOT, '.output'), engine === 'chromium' ? 'chrome-mv3' : 'firefox-mv3');
  if (existsSync(join(folder, 'manifest.json'))) return folder;
  throw new Error(`The extension is not built for ${engine}: run npm run build${engine === 'firefox' ? ':firefox' : ''} first`);
}

/** A folder below the system's temporary one that `using` removes again. */
export async function temporaryFolder(): Promise<AsyncDisposable & { readonly path: string }> {
  const path = await mkdtemp(join(tmpdir(), 'therapy-lens-'));
  return { path, [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 }) };
}

/** A copy of the built extension that a test may change. */
export async function copyExtension(engine: Engine, to: string): Promise<string> {
  const folder = join(to, 'extension');
  await cp(builtExtension(engine), folder, { recursive: true });
  return folder;
}

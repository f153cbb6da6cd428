import { join } from 'node:path';
import { build } from 'vite';
import { describe, expect, test } from 'vitest';
import { offline } from '@/data/build/offline-plugin';
import { toSource } from '@/tests/support/architecture/source';
import { findSymbols, NETWORK } from '@/tests/support/architecture/symbols';

const ROOT = join(import.meta.dirname, '..', '..', '..');

/** The chunks that a page would load to read BibTeX. */
async function bundle(
  plugins: readonly ReturnType<typeof offline>[],
): Promise<readonly { readonly name: string; readonly code: string }[]> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'error',
    plugins: [...plugins],
    build: {
      write: false,
      modulePreload: false,
      rolldownOptions: { input: join(ROOT, 'domain/exchange/read-bibtex.ts'), preserveEntrySignatures: 'strict' },
    },
  });
  const outputs = [built].flat().flatMap((each) => ('output' in each ? each.output : []));
  return outputs.flatMap((chunk) => (chunk.type === 'chunk' ? [{ name: chunk.fileName, code: chunk.code }] : []));
}

const networkIn = (chunks: Awaited<ReturnType<typeof bundle>>) =>
  chunks.flatMap(({ name, code }) => findSymbols(toSource(name, code), NETWORK));

describe('what is shipped of citation-js', { timeout: 120_000 }, () => {
  test('has ways to the network as its makers ship it', async () => {
    expect(networkIn(await bundle([])).join()).toContain('XMLHttpRequest');
  });

  test('has none left, and is no part of what loads first', async () => {
    const chunks = await bundle([offline()]);
    expect(networkIn(chunks)).toEqual([]);
    const entry = chunks.find(({ name }) => name.includes('read-bibtex'));
    expect(entry?.code.length).toBeLessThan(40_000);
    expect(entry?.code).not.toContain('biblatex');
    expect(chunks.length).toBeGreaterThan(1);
  });
});

import { join } from 'node:path';
import { build } from 'vite';

const ROOT = join(import.meta.dirname, '..', '..');

/**
 * One module of `world/` with all it imports, minified as the extension is, as a script that leaves `make` and `scan`
 * (or whatever it exports) in `globalThis.bench`. The door to the extension's background is replaced by a stand-in.
 */
export async function bundle(name: string): Promise<string> {
  const result = await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: {
      alias: [
        { find: '@/platform/send', replacement: join(import.meta.dirname, 'world', 'no-background.ts') },
        { find: '@', replacement: ROOT },
      ],
    },
    build: {
      write: false,
      target: 'esnext',
      lib: { entry: join(import.meta.dirname, 'world', `${name}.ts`), formats: ['iife'], name: 'benchExports', fileName: name },
    },
  });
  const [first] = Array.isArray(result) ? result : [result];
  const chunk = first && 'output' in first ? first.output[0] : undefined;
  if (!chunk) throw new Error(`${name} could not be bundled`);
  return `${chunk.code}\nglobalThis.bench = benchExports;\n//# sourceURL=bench://${name}.js`;
}

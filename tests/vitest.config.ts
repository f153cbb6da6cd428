import preact from '@preact/preset-vite';
import { join } from 'node:path';
import { defineConfig } from 'vitest/config';
import { knowledge } from '../data/build/vite-plugin.ts';

const root = join(import.meta.dirname, '..');
const shared = { plugins: [preact(), knowledge()], resolve: { alias: { '@': root } } };

/** Tests that drive browsers: one after the other, so that what they measure is theirs. Timeouts end what hangs, also on a busy machine. */
const driving = { environment: 'node', fileParallelism: false, testTimeout: 120_000, hookTimeout: 120_000 } as const;

export default defineConfig({
  root,
  test: {
    projects: [
      {
        ...shared,
        root,
        test: {
          name: 'unit',
          include: ['tests/architecture.test.ts', 'tests/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          testTimeout: 20_000,
        },
      },
      { ...shared, root, test: { name: 'gallery', include: ['tests/gallery/**/*.test.ts'], ...driving } },
      { ...shared, root, test: { name: 'e2e', include: ['tests/e2e/**/*.test.ts'], ...driving } },
    ],
  },
});

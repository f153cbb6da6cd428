import { afterAll, beforeAll } from 'vitest';
import type { OpenOptions } from './browsers.ts';
import type { Engine } from './find-browser.ts';
import { openScene, type Scene } from './scene.ts';

/** One browser for all tests of a `describe`: opened before the first, closed after the last. */
export function useScene(engine: Engine, options: OpenOptions = {}): () => Scene {
  let scene: Scene | undefined;
  beforeAll(async () => {
    scene = await openScene(engine, options);
  });
  afterAll(() => scene?.[Symbol.asyncDispose]());
  return () => {
    if (!scene) throw new Error('The browser did not open');
    return scene;
  };
}

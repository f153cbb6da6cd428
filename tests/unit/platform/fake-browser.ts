import { vi } from 'vitest';

type StorageListener = (changes: Record<string, { newValue?: unknown }>, area: string) => void;

/** One area of `browser.storage`, with the asynchrony of the real one and a switch that makes it refuse. */
function fakeArea(area: string, listeners: Set<StorageListener>) {
  const data = new Map<string, unknown>();
  const state = { refusal: null as Error | null };
  async function settle(): Promise<void> {
    await Promise.resolve();
    if (state.refusal) throw state.refusal;
  }
  return {
    data,
    state,
    async get(key: string | null) {
      await settle();
      return Object.fromEntries([...data].filter(([each]) => key === null || each === key));
    },
    async set(values: Record<string, unknown>) {
      await settle();
      for (const [key, value] of Object.entries(structuredClone(values))) {
        data.set(key, value);
        for (const listener of listeners) listener({ [key]: { newValue: value } }, area);
      }
    },
    async remove(key: string) {
      await settle();
      data.delete(key);
    },
  };
}

/** As much of the extension API as the stores and the popup use. */
export function fakeBrowser() {
  const listeners = new Set<StorageListener>();
  return {
    listeners,
    storage: {
      local: fakeArea('local', listeners),
      session: fakeArea('session', listeners),
      onChanged: {
        addListener: (each: StorageListener) => listeners.add(each),
        removeListener: (each: StorageListener) => listeners.delete(each),
      },
    },
    tabs: {
      query: vi.fn<(query: object) => Promise<{ id?: number; url?: string; title?: string; status?: string }[]>>(),
      get: vi.fn<(id: number) => Promise<{ id?: number; url?: string; title?: string; status?: string }>>(),
      sendMessage: vi.fn<(tab: number, message: unknown, options?: object) => Promise<unknown>>(),
    },
    scripting: { executeScript: vi.fn<(injection: object) => Promise<{ result?: unknown }[]>>() },
    commands: { getAll: vi.fn<() => Promise<{ name?: string; description?: string; shortcut?: string }[]>>() },
    runtime: { getManifest: () => ({ version: '1.2.3' }) },
  };
}

/** Web Locks for Node: requests of one name one after the other. */
export function fakeLocks() {
  const tails = new Map<string, Promise<unknown>>();
  return {
    async request(name: string, ...rest: unknown[]): Promise<unknown> {
      const run = rest.at(-1);
      const before = tails.get(name) ?? Promise.resolve();
      const task = before.then(() => (typeof run === 'function' ? run() : undefined));
      tails.set(
        name,
        task.catch(() => undefined),
      );
      return await task;
    },
  };
}

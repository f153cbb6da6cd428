import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { serve, serveTab, type Handlers } from '@/platform/serve';

type Listener = (message: unknown, sender: unknown) => Promise<unknown> | undefined;

const { listeners, runtime } = vi.hoisted(() => {
  const heard = new Set<Listener>();
  return {
    listeners: heard,
    runtime: {
      id: 'us',
      onMessage: { addListener: (each: Listener) => heard.add(each), removeListener: (each: Listener) => heard.delete(each) },
    },
  };
});
vi.mock('@/platform/browser', () => ({ browser: { runtime } }));

const TAB = { id: 'us', tab: { id: 7, url: 'https://example.org/' }, frameId: 0, url: 'https://example.org/' };
const PAGE = { kind: 'page', therapies: ['yoga'], conditions: ['back-pain'] };

beforeEach(() => listeners.clear());

function say(message: unknown, sender: unknown): Promise<unknown> | undefined {
  const [listener] = listeners;
  return listener?.(message, sender);
}

describe('serve', () => {
  const seen: unknown[] = [];
  const handlers: Handlers = {
    page: async (request, sender) => {
      seen.push(request, sender);
      return { settings: { on: true, marks: 'section', hoverDelay: 300 }, briefs: [], conditions: [] };
    },
    'load-card': async () => null,
    open: async () => null,
  };
  beforeEach(() => {
    seen.length = 0;
    serve(handlers);
  });

  it('answers a known request of a tab', async () => {
    expect(await say(PAGE, TAB)).toHaveProperty('reply.briefs', []);
    expect(seen).toEqual([PAGE, { tabId: 7, frameId: 0, url: 'https://example.org/' }]);
  });

  it.each([
    ['another extension', PAGE, { ...TAB, id: 'them' }],
    ['a sender without a tab', PAGE, { id: 'us' }],
    ['an unknown kind', { kind: 'delete-all' }, TAB],
    ['no object', 'page', TAB],
    ['ids of the wrong kind', { kind: 'page', therapies: [1], conditions: [] }, TAB],
    ['a flood of ids', { kind: 'page', therapies: Array(500).fill('yoga'), conditions: [] }, TAB],
    ['a view that does not exist', { kind: 'open', intent: { view: 'notes', therapy: 'yoga' } }, TAB],
    [
      'a quotation of any length',
      { kind: 'open', intent: { view: 'note', therapy: 'yoga', quote: { exact: 'x'.repeat(3_000), prefix: '', suffix: '' } } },
      TAB,
    ],
  ])('refuses %s', (_, message, sender) => {
    expect(say(message, sender)).toBeUndefined();
    expect(seen).toEqual([]);
  });

  it('survives any message whatever', () => {
    fc.assert(
      fc.property(fc.anything(), (message) => say(message, TAB) === undefined),
      { numRuns: 2_000 },
    );
  });
});

describe('serveTab', () => {
  it('hears the extension and ends with its signal', async () => {
    const life = new AbortController();
    serveTab(async (request) => request.kind, life.signal);
    expect(await say({ kind: 'step', by: 1 }, { id: 'us' })).toBe('step');
    expect(say({ kind: 'step', by: 2 }, { id: 'us' })).toBeUndefined();
    expect(say({ kind: 'step', by: 1 }, { id: 'them' })).toBeUndefined();
    life.abort();
    expect(listeners.size).toBe(0);
  });
});

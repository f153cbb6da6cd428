import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkBarrels, checkImports, findCycles } from './support/architecture/imports.ts';
import { checkDocs, checkNamedExports, checkSizes, checkTypes, hasFunctions } from './support/architecture/shape.ts';
import { listFiles, readSources, ROOT, toSource, type Source } from './support/architecture/source.ts';
import { findSymbols, MARKUP, NETWORK } from './support/architecture/symbols.ts';
import { checkFileNames, checkFixtures, checkTopLevel, checkUnitTests } from './support/architecture/tree.ts';

/*
 * The house's rules. Each is a function from files to complaints: first shown to complain about a bad snippet, then
 * run over the project.
 */

const FOLDERS = ['domain', 'data/build', 'platform', 'components', 'entrypoints'];
const sources = readSources(FOLDERS);
const files = new Set(
  [...FOLDERS, 'tests'].flatMap((folder) => listFiles(join(ROOT, folder))).map((path) => relative(ROOT, path).split(sep).join('/')),
);

const overAll = (check: (source: Source) => readonly string[], wanted = /./) =>
  sources.filter((source) => wanted.test(source.path)).flatMap(check);
const complaints = (check: (source: Source) => readonly string[], path: string, text: string) => check(toSource(path, text));

describe('the import table', () => {
  test.each([
    ['domain/note/note.ts', `import { browser } from '@/platform/browser';`, 'platform'],
    ['domain/note/note.ts', `import Fuse from 'fuse.js';`, 'A package has one place'],
    ['domain/note/note.ts', `import { readFileSync } from 'node:fs';`, 'run in a terminal'],
    ['data/build/x.ts', `import { h } from 'preact';`, 'Does it draw?'],
    ['platform/messages.ts', `import { HoverCard } from '@/components/card/HoverCard';`, 'Does it draw?'],
    ['platform/settings-store.ts', `import Dexie from 'dexie';`, 'platform/db'],
    ['platform/send.ts', `import browser from 'webextension-polyfill';`, 'browser.*'],
    ['components/card/HoverCard.tsx', `import { save } from '@/platform/db/notes';`, 'platform/db'],
    ['components/card/HoverCard.tsx', `import briefs from 'virtual:knowledge/briefs';`, 'props'],
    ['entrypoints/content/index.ts', `import { notes } from '@/platform/db/notes';`, 'never by a content script'],
    ['entrypoints/content/index.ts', `const notes = await import('@/platform/db/notes');`, 'never by a content script'],
    ['entrypoints/content/index.ts', `import briefs from 'virtual:knowledge/briefs';`, 'props'],
    ['entrypoints/content/index.ts', `import { Button } from '@/components/shared/Button';`, 'only entrypoints/card draws'],
    ['entrypoints/card/index.tsx', `import { browser } from '@/platform/browser';`, 'browser.*'],
    ['entrypoints/background/index.ts', `import { start } from '@/entrypoints/content/index';`, 'connect things in one context'],
    ['entrypoints/background/index.ts', `import { start } from '../content/watch';`, 'connect things in one context'],
    ['entrypoints/popup/main.tsx', `import { liveQuery } from 'dexie';`, 'platform/db'],
    ['entrypoints/popup/main.tsx', `import { a } from '../../domain/note/note';`, 'write "@/'],
    ['entrypoints/other/main.tsx', ``, 'no layer'],
  ])('%s may not say %s', (path, text, advice) => {
    expect(complaints(checkImports, path, text).join()).toContain(advice);
  });

  test.each([
    ['domain/search/names.ts', `import Fuse from 'fuse.js'; import * as v from 'valibot'; import { a } from '../note/note';`],
    ['data/build/project.ts', `import type { Brief } from '../../domain/therapy/article.ts'; import { join } from 'node:path';`],
    [
      'components/card/HoverCard.tsx',
      `import { useState } from 'preact/hooks'; import './card.css'; import type { Brief } from '@/domain/therapy/article';`,
    ],
    [
      'entrypoints/card/index.tsx',
      `import { computePosition } from '@floating-ui/dom'; import css from '@/components/card/card.css?inline';`,
    ],
    ['entrypoints/content/index.ts', `import lexicon from 'virtual:knowledge/matcher'; import { send } from '@/platform/messages';`],
    [
      'entrypoints/popup/main.tsx',
      `import { notes } from '@/platform/db/notes'; import { Explainer } from '@/components/therapy/Explainer';`,
    ],
  ])('%s may say %s', (path, text) => {
    expect(complaints(checkImports, path, text)).toEqual([]);
  });

  test('holds in the project', () => {
    expect(overAll(checkImports)).toEqual([]);
  });
});

describe('modules', () => {
  test('cycles are seen', () => {
    const cycle = [
      toSource('domain/a.ts', `import './b';`),
      toSource('domain/b.ts', `import '@/domain/c';`),
      toSource('domain/c.ts', `import type { A } from './a';`),
    ];
    expect(findCycles(cycle)).toEqual(['domain/a.ts → domain/b.ts → domain/c.ts → domain/a.ts']);
  });

  test('there are none', () => {
    expect(findCycles(sources)).toEqual([]);
  });

  test('barrel files are seen', () => {
    expect(complaints(checkBarrels, 'domain/note/index.ts', `export * from './note';\nexport { a } from '@/domain/b';`)).toHaveLength(2);
  });

  test('there are none', () => {
    expect(overAll(checkBarrels)).toEqual([]);
  });

  test('default exports are seen', () => {
    expect(complaints(checkNamedExports, 'domain/note/note.ts', 'export default 1;')).toHaveLength(1);
    expect(complaints(checkNamedExports, 'entrypoints/content/index.ts', 'export default 1;')).toEqual([]);
  });

  test('there are none but in entry files', () => {
    expect(overAll(checkNamedExports)).toEqual([]);
  });
});

describe('sizes', () => {
  test('long files and functions are seen', () => {
    expect(complaints(checkSizes, 'domain/a.ts', 'export const a = 1;\n'.repeat(301)).join()).toContain('301 lines');
    expect(complaints(checkSizes, 'domain/a.ts', `const f = () => {\n${'f();\n'.repeat(50)}};`).join()).toContain('a function of 52 lines');
    expect(complaints(checkSizes, 'domain/a.ts', `function f() {\n${'f();\n'.repeat(48)}}`)).toEqual([]);
  });

  test('hold', () => {
    expect(overAll(checkSizes)).toEqual([]);
  });
});

describe('types', () => {
  test.each(['const a = b as string;', 'const a = <string>b;', 'const a = b!.c;', 'let a: any;', 'function f(a: Record<string, any>) {}'])(
    '%s is seen',
    (text) => {
      expect(complaints(checkTypes, 'domain/a.ts', text)).toHaveLength(1);
    },
  );

  test('as const is fine', () => {
    expect(complaints(checkTypes, 'domain/a.ts', 'const a = [1] as const;')).toEqual([]);
    expect(complaints(checkTypes, 'domain/shared/brand.ts', 'const a = b as Id;')).toEqual([]);
  });

  test('are overruled nowhere', () => {
    expect(overAll(checkTypes)).toEqual([]);
  });
});

describe('doc comments', () => {
  test('missing ones are seen', () => {
    const text = '/** Said. */\nexport const a = 1;\n\nexport function b() {}\n// no\nexport type C = 1;\n';
    expect(complaints(checkDocs, 'domain/a.ts', text).map((line) => line.split(' ')[0])).toEqual(['domain/a.ts:4', 'domain/a.ts:6']);
  });

  test('stand on each export of domain, data/build and platform', () => {
    expect(overAll(checkDocs, /^(domain|data|platform)\//)).toEqual([]);
  });
});

describe('the network', () => {
  test.each([
    'fetch("x")',
    'globalThis.fetch',
    'navigator["sendBeacon"]',
    'new WebSocket("x")',
    'const { XMLHttpRequest: X } = window',
    'new EventSource("")',
    'RTCPeerConnection',
  ])('%s is seen', (text) => {
    expect(complaints((source) => findSymbols(source, NETWORK), 'domain/a.ts', text)).toHaveLength(1);
  });

  test('a word in a sentence is none', () => {
    expect(complaints((source) => findSymbols(source, NETWORK), 'domain/a.ts', '/* fetch */ const a = "to fetch water";')).toEqual([]);
  });

  test('is called nowhere', () => {
    expect(overAll((source) => findSymbols(source, NETWORK))).toEqual([]);
  });
});

describe('markup from text', () => {
  test.each(['a.innerHTML = b', 'const a = <p dangerouslySetInnerHTML={b} />', 'new Function("a")', 'eval(a)', 'a["outerHTML"]'])(
    '%s is seen',
    (text) => {
      expect(complaints((source) => findSymbols(source, MARKUP), 'components/a/A.tsx', text)).toHaveLength(1);
    },
  );

  test('is made nowhere', () => {
    expect(overAll((source) => findSymbols(source, MARKUP))).toEqual([]);
  });
});

describe('the tree', () => {
  test('strangers at the top level are seen', () => {
    expect(checkTopLevel(['domain', 'utils'])).toHaveLength(1);
  });

  test('the top level is as agreed', () => {
    const ignored = readFileSync(join(ROOT, '.gitignore'), 'utf8').split('\n');
    const entries = readdirSync(ROOT).filter((entry) => entry !== '.git' && !ignored.some((line) => line.replaceAll('/', '') === entry));
    expect(checkTopLevel(entries)).toEqual([]);
  });

  test('a missing unit test is seen', () => {
    expect(checkUnitTests(['domain/a/b.ts'], new Set())[0]).toContain('tests/unit/domain/a/b.test.ts');
    expect(hasFunctions(toSource('domain/a.ts', 'export interface A {}\nexport const a = 1;'))).toBe(false);
    expect(hasFunctions(toSource('domain/a.ts', 'export const a = () => 1;'))).toBe(true);
  });

  test('each domain file with functions has its unit test', () => {
    const domainFiles = sources.filter((source) => source.path.startsWith('domain/') && hasFunctions(source)).map((source) => source.path);
    expect(checkUnitTests(domainFiles, files)).toEqual([]);
  });

  test('a missing fixture is seen', () => {
    expect(checkFixtures(new Set(['components/card/HoverCard.tsx']))).toHaveLength(1);
  });

  test('each component has its fixture', () => {
    expect(checkFixtures(files)).toEqual([]);
  });

  test('odd file names are seen', () => {
    expect(checkFileNames(['domain/note/myNote.ts', 'domain/note/my-note.ts', 'components/card/HoverCard.tsx'])).toHaveLength(1);
  });

  test('files are named by the house rule', () => {
    expect(checkFileNames(files)).toEqual([]);
  });
});

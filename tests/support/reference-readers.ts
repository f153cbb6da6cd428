import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { installDebian } from './debian.ts';

/*
 * Two programs by other people that read references: what we export must mean to them what it means to us. A program
 * that is missing is installed where that can be done, else the test fails and says so; it is never skipped.
 */

const PACKAGES = { pandoc: 'pandoc', bib2xml: 'bibutils', ris2xml: 'bibutils' } as const;
type Program = keyof typeof PACKAGES;

/** References as pandoc reads them: items of CSL-JSON. */
export function readByPandoc(format: 'bibtex' | 'csljson', text: string): readonly Readonly<Record<string, unknown>>[] {
  const items: unknown = JSON.parse(run('pandoc', ['-f', format, '-t', 'csljson'], text));
  if (!Array.isArray(items)) throw new Error('pandoc gave no list of references');
  return items;
}

/**
 * References as bibutils reads them: MODS, an XML vocabulary of the Library of Congress. `whole` are names of groups,
 * which bibutils has to be told, since RIS has no mark for them.
 */
export function readByBibutils(format: 'bibtex' | 'ris', text: string, whole: readonly string[] = []): string {
  return withFile(whole.join('\n'), (corporations) =>
    run(format === 'ris' ? 'ris2xml' : 'bib2xml', ['-i', 'utf8', ...(whole.length > 0 ? ['-as', corporations] : [])], text),
  );
}

function run(program: Program, args: readonly string[], input: string): string {
  ensure(program);
  return withFile(input, (path) => {
    const { status, stdout, stderr } = spawnSync(program, [...args, path], { encoding: 'utf8', maxBuffer: 1 << 30 });
    if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr}`);
    return stdout.replace(/^\uFEFF/, '');
  });
}

function withFile<T>(text: string, use: (path: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'references-'));
  try {
    const path = join(folder, 'file');
    writeFileSync(path, text);
    return use(path);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const known = new Set<Program>();

function ensure(program: Program): void {
  if (known.has(program)) return;
  const starts = () => spawnSync(program, ['--version'], { stdio: 'ignore' }).error === undefined;
  if (!starts() && !(installDebian(PACKAGES[program]) && starts())) {
    throw new Error(
      `${program} was not found. Install the package "${PACKAGES[program]}" (pandoc.org, sourceforge.net/p/bibutils) and run again.`,
    );
  }
  known.add(program);
}

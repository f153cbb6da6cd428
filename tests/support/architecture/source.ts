import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { parseSync, Visitor, type Comment, type Program, type VisitorObject } from 'oxc-parser';

/** One TypeScript file, parsed. */
export interface Source {
  /** From the project's root, with slashes. */
  readonly path: string;
  readonly text: string;
  readonly program: Program;
  readonly comments: readonly Comment[];
  readonly imports: readonly Import[];
}

/** One `import` or `export … from`, static or dynamic. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
  readonly isReExport: boolean;
}

/** The project's root folder. */
export const ROOT = join(import.meta.dirname, '..', '..', '..');

/** Parses a file's text. */
export function toSource(path: string, text: string): Source {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  return { path, text, program, comments, imports: importsOf(program, text) };
}

/** All TypeScript files below the folders, declarations (`.d.ts`) left out. */
export function readSources(folders: readonly string[]): readonly Source[] {
  return folders
    .flatMap((folder) => listFiles(join(ROOT, folder)))
    .filter((path) => /\.tsx?$/.test(path) && !path.endsWith('.d.ts'))
    .map((path) => toSource(relative(ROOT, path).split(sep).join('/'), readFileSync(path, 'utf8')));
}

/** Paths of all files below a folder. */
export function listFiles(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

/** Calls the visitor's functions for the nodes of their kind. */
export function visit(source: Source, visitor: VisitorObject): void {
  new Visitor(visitor).visit(source.program);
}

/** Line number, from 1, of an offset. */
export function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split('\n').length;
}

function importsOf(program: Program, text: string): readonly Import[] {
  const found: Import[] = [];
  const add = (node: { readonly value: unknown; readonly start: number } | null, isReExport: boolean) => {
    if (node && typeof node.value === 'string') found.push({ specifier: node.value, line: lineOf(text, node.start), isReExport });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, false),
    ExportNamedDeclaration: (node) => add(node.source, true),
    ExportAllDeclaration: (node) => add(node.source, true),
    ImportExpression: (node) => add(node.source.type === 'Literal' ? node.source : null, false),
    TSImportType: (node) => add(node.source, false),
  }).visit(program);
  return found;
}

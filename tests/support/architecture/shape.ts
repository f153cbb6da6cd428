import type { Program } from 'oxc-parser';
import { lineOf, visit, type Source } from './source.ts';

/** Longest file and longest function, in lines. */
const FILE_LINES = 300;
const FUNCTION_LINES = 50;

type Statement = Program['body'][number];

/** Files and functions that have grown too long to be read in one sitting. */
export function checkSizes(source: Source): readonly string[] {
  const problems: string[] = [];
  const lines = source.text.trimEnd().split('\n').length;
  if (lines > FILE_LINES) problems.push(`${source.path} has ${lines} lines; the limit is ${FILE_LINES}. Split it by subject.`);
  const measure = (node: { readonly start: number; readonly end: number }) => {
    const first = lineOf(source.text, node.start);
    const length = lineOf(source.text, node.end) - first + 1;
    if (length > FUNCTION_LINES) problems.push(`${source.path}:${first} a function of ${length} lines; the limit is ${FUNCTION_LINES}`);
  };
  visit(source, { FunctionDeclaration: measure, FunctionExpression: measure, ArrowFunctionExpression: measure });
  return problems;
}

/** Places where the types are overruled: `as` (other than `as const`), `!`, `any`. */
export function checkTypes(source: Source): readonly string[] {
  const problems: string[] = [];
  const add = (offset: number, message: string) => problems.push(`${source.path}:${lineOf(source.text, offset)} ${message}`);
  visit(source, {
    TSAsExpression: ({ start, typeAnnotation }) => {
      const isConst = source.text.slice(typeAnnotation.start, typeAnnotation.end) === 'const';
      if (!isConst && source.path !== 'domain/shared/brand.ts') add(start, 'says "as": parse or narrow the value instead');
    },
    TSTypeAssertion: ({ start }) => add(start, 'asserts a type: parse or narrow the value instead'),
    TSNonNullExpression: ({ start }) => add(start, 'says "!": handle the missing case'),
    TSAnyKeyword: ({ start }) => add(start, 'says "any": use unknown and parse it'),
  });
  return problems;
}

/** Exports without a doc comment. */
export function checkDocs(source: Source): readonly string[] {
  return source.program.body
    .filter((statement) => statement.type.startsWith('Export') && !hasDoc(source, statement))
    .map((statement) => {
      const words = source.text.slice(statement.start, statement.end).split(/[({=\n]/)[0] ?? '';
      return `${source.path}:${lineOf(source.text, statement.start)} "${words.trim()}" needs a doc comment that says what is guaranteed and why`;
    });
}

function hasDoc(source: Source, statement: Statement): boolean {
  return source.comments.some(
    (comment) =>
      comment.type === 'Block' &&
      comment.value.startsWith('*') &&
      source.text.slice(comment.end, statement.start).trim() === '' &&
      comment.end <= statement.start,
  );
}

/** Whether the file has code of its own to test: a function, not only types and schemas. */
export function hasFunctions(source: Source): boolean {
  let found = false;
  const note = () => {
    found = true;
  };
  visit(source, { FunctionDeclaration: note, FunctionExpression: note, ArrowFunctionExpression: note });
  return found;
}

/** Exports by default, which a renaming import would hide; frameworks' entry files must have one. */
export function checkNamedExports(source: Source): readonly string[] {
  if (/^entrypoints\/[^/]+\/index\.tsx?$/.test(source.path)) return [];
  return source.program.body
    .filter((statement) => statement.type === 'ExportDefaultDeclaration')
    .map((statement) => `${source.path}:${lineOf(source.text, statement.start)} exports by default; name it`);
}

/** What may stand at the top of the project. A newcomer reads this list and has seen the house. */
const TOP_LEVEL = new Set([
  'components',
  'data',
  'domain',
  'entrypoints',
  'platform',
  'public',
  'tests',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
  'wxt.config.ts',
  'README.md',
  'LICENSE',
  '.ci',
  '.github',
  '.gitignore',
  '.oxlintrc.json',
  '.prettierignore',
]);

/** Entries of the top level that nobody agreed to. */
export function checkTopLevel(entries: readonly string[]): readonly string[] {
  return entries
    .filter((entry) => !TOP_LEVEL.has(entry))
    .map(
      (entry) => `${entry} stands at the top level; it belongs in one of components, data, domain, entrypoints, platform, public, tests`,
    );
}

/** Domain files (those with functions) whose unit test is missing. */
export function checkUnitTests(domainFiles: readonly string[], all: ReadonlySet<string>): readonly string[] {
  return domainFiles
    .map((path) => ({ path, test: `tests/unit/${path.replace(/\.ts$/, '.test.ts')}` }))
    .filter(({ test }) => !all.has(test))
    .map(({ path, test }) => `${path} has no unit test; write ${test}`);
}

/** Components without a fixture, which the gallery would not show. */
export function checkFixtures(all: ReadonlySet<string>): readonly string[] {
  return [...all]
    .filter((path) => /^components\/.*\/[A-Z][A-Za-z]*\.tsx$/.test(path))
    .map((path) => ({ path, fixture: path.replace(/\.tsx$/, '.fixture.tsx') }))
    .filter(({ fixture }) => !all.has(fixture))
    .map(({ path, fixture }) => `${path} has no fixture; write ${fixture}`);
}

/** Names of files that do not say what they hold, by the house's spelling. */
export function checkFileNames(all: Iterable<string>): readonly string[] {
  const isNamedWell =
    /^([a-z0-9]+(-[a-z0-9]+)*(\.d|\.test)?\.ts|[A-Z][A-Za-z]*(\.fixture)?\.tsx|[a-z0-9]+(-[a-z0-9]+)*\.tsx|[a-z0-9-]+\.(css|html|json))$/;
  return [...all]
    .filter((path) => /^(domain|platform|components|entrypoints)\//.test(path) && !isNamedWell.test(path.split('/').at(-1) ?? ''))
    .map((path) => `${path}: write kebab-case, or PascalCase for a component`);
}

import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import * as v from 'valibot';

/*
 * `npm test`: every step in order, all of them even after a failure, and a count at the end that comes from the
 * runners' own reports. A step that is one command counts as one test. Names of steps as arguments run only those.
 */

interface Step {
  readonly name: string;
  readonly commands: readonly (readonly string[])[];
  /** Project of tests/vitest.config.ts whose report is counted. */
  readonly project?: string;
}

interface Outcome {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
}

const ROOT = join(import.meta.dirname, '..', '..');
const REPORTS = join(ROOT, 'node_modules', '.cache', 'test-reports');

const STEPS: readonly Step[] = [
  { name: 'prepare', commands: [['wxt', 'prepare']] },
  {
    name: 'types',
    commands: [
      ['tsc', '-p', 'tsconfig.json'],
      ['tsc', '-p', 'domain/tsconfig.json'],
    ],
  },
  { name: 'lint', commands: [['oxlint'], ['prettier', '--check', '.'], ['knip']] },
  { name: 'knowledge', commands: [['node', 'data/build/check.ts']] },
  { name: 'unit', project: 'unit', commands: [] },
  {
    name: 'build',
    commands: [
      ['wxt', 'build'],
      ['wxt', 'build', '-b', 'firefox'],
    ],
  },
  { name: 'gallery', project: 'gallery', commands: [] },
  { name: 'e2e', project: 'e2e', commands: [] },
];

const report = v.object({
  numPassedTests: v.number(),
  numFailedTests: v.number(),
  numPendingTests: v.number(),
  numTotalTests: v.number(),
  /** False as well where a file could not be loaded at all. */
  success: v.boolean(),
});

/** Where npm puts the programs of the project's packages. */
const BIN = join(ROOT, 'node_modules', '.bin');

async function main(wanted: readonly string[]): Promise<void> {
  const unknown = wanted.filter((name) => !STEPS.some((step) => step.name === name));
  if (unknown.length > 0)
    throw new Error(`No step is called ${unknown.join(', ')}; there are ${STEPS.map((step) => step.name).join(', ')}`);
  mkdirSync(REPORTS, { recursive: true });
  const outcomes: Outcome[] = [];
  for (const step of STEPS) {
    if (wanted.length === 0 || wanted.includes(step.name)) outcomes.push(await runStep(step));
  }
  const passed = sum(outcomes, 'passed');
  const failed = sum(outcomes, 'failed');
  console.log(`\n${outcomes.map(describeOutcome).join('\n')}\n`);
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 || passed === 0 ? 1 : 0;
}

async function runStep(step: Step): Promise<Outcome> {
  console.log(`\n── ${step.name} ${'─'.repeat(70 - step.name.length)}`);
  const begin = performance.now();
  const seconds = () => Math.round((performance.now() - begin) / 100) / 10;
  if (step.project !== undefined) return { name: step.name, ...(await runProject(step.project)), seconds: seconds() };
  let failed = 0;
  for (const command of step.commands) {
    if ((await run(command)) !== 0) failed++;
  }
  return { name: step.name, passed: step.commands.length - failed, failed, seconds: seconds() };
}

/** Runs one vitest project; a runner that ends badly without a failed test counts as one failure. */
async function runProject(project: string): Promise<{ passed: number; failed: number }> {
  const file = join(REPORTS, `${project}.json`);
  rmSync(file, { force: true });
  const outputs = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(['vitest', 'run', '--config', 'tests/vitest.config.ts', '--project', project, ...outputs]);
  const counts = readReport(file);
  if (!counts) return { passed: 0, failed: 1 };
  const skipped = counts.numTotalTests - counts.numPassedTests - counts.numFailedTests;
  const isBroken = (code !== 0 || !counts.success || counts.numPassedTests === 0) && counts.numFailedTests === 0;
  if (skipped > 0) console.log(`${skipped} tests of ${project} did not run`);
  return { passed: counts.numPassedTests, failed: counts.numFailedTests + skipped + (isBroken ? 1 : 0) };
}

function readReport(file: string): v.InferOutput<typeof report> | null {
  try {
    return v.parse(report, JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No report of the tests could be read: ${error instanceof Error ? error.message : String(error)}`);
    return null;
  }
}

/** Exit code of a program of the project's packages. Its colours and lines go to this terminal as they come. */
function run([program = '', ...args]: readonly string[]): Promise<number> {
  console.log(`$ ${[program, ...args].join(' ')}`);
  return new Promise((resolve) => {
    const isWindows = process.platform === 'win32';
    const file = program === 'node' ? process.execPath : join(BIN, isWindows ? `${program}.cmd` : program);
    const child = spawn(file, args, { cwd: ROOT, stdio: ['ignore', 'inherit', 'inherit'], shell: isWindows });
    child.on('error', (error) => {
      console.error(error.message);
      resolve(1);
    });
    child.on('close', (code) => resolve(code ?? 1));
  });
}

function describeOutcome({ name, passed, failed, seconds }: Outcome): string {
  return `${failed === 0 ? 'ok  ' : 'FAIL'} ${name.padEnd(10)} ${String(passed).padStart(5)} passed ${String(failed).padStart(4)} failed  ${seconds.toFixed(1).padStart(6)} s`;
}

function sum(outcomes: readonly Outcome[], key: 'passed' | 'failed'): number {
  return outcomes.reduce((total, outcome) => total + outcome[key], 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) await main(process.argv.slice(2));

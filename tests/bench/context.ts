import type { ExtensionBrowser } from '../support/browsers.ts';
import type { PageServer } from '../support/serve.ts';
import { bundle } from './bundle.ts';
import { spreadOf, takeSample, type Sample, type Spread } from './sampler.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What every measurement works with. */
export interface Context {
  readonly b: ExtensionBrowser;
  readonly server: PageServer;
  readonly vocabulary: Vocabulary;
  readonly rounds: number;
  /** Seconds of the storm of changes. */
  readonly stormSeconds: number;
  readonly quick: boolean;
  /** Address of a made-up page. */
  readonly url: (page: string) => string;
  /** Bundled module of `world/`, made once. */
  readonly code: (name: string) => Promise<string>;
}

/** One measured figure; `key` is its entry in budget.json. */
export interface Figure {
  readonly key: string;
  readonly value: number;
  readonly spread?: Spread;
  /** What the figure was made of, in a few words. */
  readonly note?: string;
}

/** A table of further figures. */
export interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** What one part of the run gives. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
}

/** Bundles each module at most once. */
export function createBundles(): (name: string) => Promise<string> {
  const known = new Map<string, Promise<string>>();
  return (name) => {
    const made = known.get(name) ?? bundle(name);
    known.set(name, made);
    return made;
  };
}

/** Something that scans a page. */
export interface Candidate {
  readonly name: string;
  /** Module of `world/`. */
  readonly module: string;
  /** Argument of its `make`. */
  readonly input: unknown;
  readonly warmRuns: number;
}

/** Samples of all candidates on one page, round by round, so that they stand side by side in time. */
export async function sampleAll(
  context: Context,
  page: string,
  candidates: readonly Candidate[],
  rounds: number,
): Promise<ReadonlyMap<string, readonly Sample[]>> {
  const all = new Map<string, Sample[]>(candidates.map(({ name }) => [name, []]));
  const inputs = new Map(candidates.map(({ name, input }) => [name, JSON.stringify(input)]));
  for (let round = 0; round < rounds; round++) {
    for (const { name, module, warmRuns } of candidates) {
      const code = await context.code(module);
      const sample = await takeSample(context.b, { url: context.url(page), code, input: inputs.get(name) ?? '{}', warmRuns });
      all.get(name)?.push(sample);
    }
  }
  return all;
}

/** Spread of the quotients of two candidates, each pair from one round. */
export function ratio(a: readonly number[], b: readonly number[]): Spread {
  return spreadOf(a.map((value, i) => value / (b[i] ?? NaN)));
}

/** First-run times. */
export function cold(samples: readonly Sample[] | undefined): readonly number[] {
  return (samples ?? []).map((sample) => sample.cold);
}

/** Best later times; empty for what changes the page. */
export function warm(samples: readonly Sample[] | undefined): readonly number[] {
  return (samples ?? []).flatMap((sample) => (sample.warm === null ? [] : [sample.warm]));
}

/** `12.3 [10.1–15]`. */
export function format({ median, min, max }: Spread): string {
  return Number.isNaN(median) ? '–' : `${digits(median)} [${digits(min)}–${digits(max)}]`;
}

/** Three figures that count. */
export function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  if (Math.abs(value) >= 100) return Math.round(value).toLocaleString('en');
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

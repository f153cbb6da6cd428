import type { Case } from './case.ts';
import { DISTORTIONS, type DistortionName } from './distort.ts';
import { readRow, type Outcome } from './harness.ts';

declare global {
  interface Window {
    readRows: (rows: readonly Case[], seeds: readonly number[]) => Record<string, Outcome>[];
  }
}

/** Reads every row as it stands and under each distortion, with several seeds. */
function readRows(rows: readonly Case[], seeds: readonly number[]): Record<string, Outcome>[] {
  return rows.map((row) => {
    const outcomes: Record<string, Outcome> = { 'as it is': readRow(row) };
    for (const name of namesOf(DISTORTIONS)) {
      if (row.not?.includes(name)) continue;
      for (const seed of seeds) outcomes[`${name} ${seed}`] = readRow(row, name, seed);
    }
    document.body.textContent = '';
    return outcomes;
  });
}

function namesOf(distortions: typeof DISTORTIONS): DistortionName[] {
  const isName = (name: string): name is DistortionName => name in distortions;
  return Object.keys(distortions).filter(isName);
}

window.readRows = readRows;

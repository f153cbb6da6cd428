import { formatGoldProblem } from './golden/gold.ts';
import { readGolden } from './golden/read-golden.ts';
import { formatCoverage, formatReport } from './golden/report.ts';
import { scorePage, toFigures } from './golden/score.ts';
import { fallShort } from './golden/thresholds.ts';

/*
 * `npm run score`: the matcher and the page rules over the gold corpus. Prints every miss and every false mark, and
 * fails below the targets of tests/golden/thresholds.json. `npm run score coverage` prints by which words each therapy is named.
 */

const { pages, problems, engine, therapies, thresholds } = await readGolden();
for (const problem of problems) console.error(formatGoldProblem(problem));
if (process.argv.includes('coverage')) {
  console.log(formatCoverage(pages, therapies));
} else {
  const scores = pages.map((page) => scorePage(page, engine));
  const short = fallShort(toFigures(scores), thresholds.target);
  console.log(formatReport(scores));
  console.log(short.length === 0 ? 'All targets are reached.' : short.join('\n'));
  process.exitCode = short.length > 0 ? 1 : 0;
}
if (problems.length > 0) process.exitCode = 1;

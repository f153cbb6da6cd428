/** `npm run check:knowledge`: reads every record and prints what is wrong, one line each. */
import { join } from 'node:path';
import { errorsAmong, formatProblem } from './problem.ts';
import { readKnowledge } from './read-knowledge.ts';

const { knowledge, problems } = await readKnowledge(join(import.meta.dirname, '..'));
for (const problem of problems) console.error(formatProblem(problem));
const errors = errorsAmong(problems).length;
const reviews = new Set(knowledge.therapies.flatMap((therapy) => therapy.reviews.map(({ doi, pmid }) => doi?.toLowerCase() ?? pmid)));
const rows = knowledge.therapies.reduce((sum, { evidence }) => sum + evidence.length, 0);
console.log(
  `${knowledge.therapies.length} therapies, ${reviews.size} distinct reviews, ${rows} findings, ${knowledge.conditions.length} conditions; ${errors} problems, ${problems.length - errors} warnings`,
);
process.exitCode = errors > 0 ? 1 : 0;

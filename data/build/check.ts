/** `npm run check:knowledge`: reads every record and prints what is wrong, one line each. */
import { join } from 'node:path';
import { formatProblem } from './problem.ts';
import { readKnowledge } from './read-knowledge.ts';

const { knowledge, problems } = await readKnowledge(join(import.meta.dirname, '..'));
for (const problem of problems) console.error(formatProblem(problem));
console.log(`${knowledge.therapies.length} therapies, ${knowledge.conditions.length} conditions, ${problems.length} problems`);
process.exitCode = problems.length > 0 ? 1 : 0;

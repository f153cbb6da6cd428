/** `npm run new:therapy <id>`: writes a record to be filled in. The check then says what is missing, line by line. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { draftTherapy, isRecordId } from './draft-therapy.ts';

const [id = ''] = process.argv.slice(2);
const file = join(import.meta.dirname, '..', 'therapies', `${id}.json`);

if (!isRecordId(id)) {
  console.error(`"${id}" is no id. Write lower-case words joined by hyphens: npm run new:therapy forest-bathing`);
  process.exitCode = 1;
} else if (existsSync(file)) {
  console.error(`data/therapies/${id}.json is there already; open it instead.`);
  process.exitCode = 1;
} else {
  writeFileSync(file, `${JSON.stringify(draftTherapy(id, new Date().toISOString().slice(0, 10)), null, 2)}\n`);
  console.log(`Wrote data/therapies/${id}.json. Fill it in (data/README.md shows how), then run: npm run check:knowledge`);
}

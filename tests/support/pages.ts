import { readdirSync } from 'node:fs';
import { PAGES_FOLDER, serve } from './serve.ts';

/* `npm run pages`: serves the test pages to any browser, until it is stopped. */

const server = await serve({}, 8173);
const pages = readdirSync(PAGES_FOLDER, { recursive: true, encoding: 'utf8' }).filter((file) => /\.(html|xhtml|xml|svg|txt)$/.test(file));
console.log(
  pages
    .map((file) => `${server.origin}/${file.replaceAll('\\', '/')}`)
    .toSorted()
    .join('\n'),
);

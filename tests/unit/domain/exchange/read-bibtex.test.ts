import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords } from '@/domain/exchange/left-out';
import { readBibtex } from '@/domain/exchange/read-bibtex';

async function read(text: string) {
  const leftOut = new LeftOuts();
  return { found: await readBibtex(text, '2026-11-20', leftOut), leftOut: leftOut.list().map(leftOutWords) };
}

test('TeX’s commands, strings, particles, groups', async () => {
  const { found } = await read(
    '@string{jj = "Journal"}\n@ARTICLE(a, author = "van der Berg, Jan and {Land and Sea} and M{\\"u}ller, Jos\\\'e", title = {The {DNA} of \\textit{x}}, journal = jj # { of A}, year = 2020, month = may, pages = {1--2})',
  );
  expect(found[0]?.source).toMatchObject({
    'container-title': 'Journal of A',
    author: [{ family: 'van der Berg', given: 'Jan' }, { literal: 'Land and Sea' }, { family: 'Müller', given: 'José' }],
    issued: { 'date-parts': [[2020, 5]] },
    page: '1-2',
  });
});

test('BibLaTeX', async () => {
  const { found } = await read(
    '@online{a, title={T}, date={2020-05-06}, url={https://e.org/}, eprint={2101.00001}, eprinttype={arxiv}}\n@thesis{b, title={U}, type={phdthesis}, institution={Uni}}',
  );
  expect(found[0]?.source).toMatchObject({ type: 'webpage', issued: { 'date-parts': [[2020, 5, 6]] }, arXiv: '2101.00001' });
  expect(found[1]?.source).toMatchObject({ type: 'thesis', publisher: 'Uni' });
});

test('a fault in one entry costs that one, and is named with its line', async () => {
  const { found, leftOut } = await read(
    '@article{a, title={One}, file={C:/x.pdf}}\n\n@article{b, title={Two}\n@book{c, title={Three}}\n@book{d title={Four}}\n@book{e, volume={1}}\n@comment{x}\n',
  );
  expect(found.map(({ source, line }) => [source.title, line])).toEqual([
    ['One', 1],
    ['Three', 4],
  ]);
  expect(leftOut.map((words) => words.replace(/“.*”/, '…'))).toEqual([
    'Line 1: the field file. Therapy Lens has no place for it.',
    'Line 3: …. Its braces do not close; the file may have been cut off.',
    expect.stringContaining('Line 5: …. It is not written as BibTeX is'),
    'Line 6: …. It has neither title nor address nor DOI.',
  ]);
});

test('an entry that is too large is left out', async () => {
  const { found, leftOut } = await read(`@book{a, title={${'x'.repeat(300_000)}}}`);
  expect(found).toEqual([]);
  expect(leftOut[0]).toContain('longer than any reference');
});

test('10,000 opening braces take no time', async () => {
  const start = performance.now();
  await read('@a{'.repeat(10_000));
  expect(performance.now() - start).toBeLessThan(3_000);
});

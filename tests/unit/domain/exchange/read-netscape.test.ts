import { expect, test } from 'vitest';
import { LeftOuts, leftOutWords } from '@/domain/exchange/left-out';
import { looksLikeNetscape, readNetscape } from '@/domain/exchange/read-netscape';

/** Bookmarks as Firefox and Chromium write them; written for this test. */
const FILE = `<!DOCTYPE NETSCAPE-Bookmark-file-1>
<!-- This is an automatically generated file. -->
<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
<TITLE>Bookmarks</TITLE>
<H1>Bookmarks</H1>
<DL><p>
    <DT><H3 ADD_DATE="1600000000" PERSONAL_TOOLBAR_FOLDER="true">Bookmarks bar</H3>
    <DL><p>
        <DT><A HREF="https://e.org/a?b=1&amp;c=2" ADD_DATE="1600000000" ICON="data:image/png;base64,AAAA" TAGS="pain, yoga">One &amp; <b>only</b></A>
        <DD>Why I kept it &lt;3
        <DT><H3>Massage</H3>
        <DL><p>
            <DT><A HREF="HTTP://e.org/%3Cb%3E">Two</A>
            <DT><A HREF="javascript:alert('x>y')">Three</A>
            <DT><A HREF="place:sort=8">Four</A>
        </DL><p>
        <DT><A HREF="https://e.org/c"></A>
    </DL><p>
</DL>
`;

function read(text: string) {
  const leftOut = new LeftOuts();
  return { found: readNetscape(text, '2026-11-20', leftOut), leftOut: leftOut.list().map(leftOutWords) };
}

test('titles, addresses, dates, tags, folders and notes', () => {
  const { found, leftOut } = read(FILE);
  expect(found.map(({ source, tags, note, created, line }) => [source.title, source.URL, tags, note, created?.slice(0, 10), line])).toEqual(
    [
      ['One & only', 'https://e.org/a?b=1&c=2', ['pain', 'yoga'], 'Why I kept it <3', '2020-09-13', 9],
      ['Two', 'http://e.org/%3Cb%3E', ['Massage'], '', undefined, 13],
      ['https://e.org/c', 'https://e.org/c', [], '', undefined, 17],
    ],
  );
  expect(leftOut).toEqual([
    "Line 14: “Three” “javascript:alert('x>y')”. Only web addresses (http, https) are kept.",
    'Line 15: “Four” “place:sort=8”. Only web addresses (http, https) are kept.',
  ]);
});

test('an export of Pocket, without folders', () => {
  const { found } = read(
    '<!DOCTYPE html><html><body><h1>Unread</h1><ul><li><a href="https://e.org/a" time_added="1600000000" tags="x">One</a></li></ul></body></html>',
  );
  expect(found).toMatchObject([{ source: { title: 'One' }, tags: ['x'] }]);
});

test('what is cut off gives what there is; 100,000 tags take no time', () => {
  expect(read(FILE.slice(0, FILE.indexOf('Two'))).found).toHaveLength(2);
  const start = performance.now();
  read('<DL><DT><A HREF="'.repeat(50_000));
  read('<a href=x>'.repeat(100_000));
  expect(performance.now() - start).toBeLessThan(4_000);
});

test('a page is no file of bookmarks', () => {
  expect(looksLikeNetscape(FILE)).toBe(true);
  expect(looksLikeNetscape('<!DOCTYPE html><html><a href="x">y</a></html>')).toBe(false);
});

import { row, type Case } from './case.ts';

const B = 'balneotherapy';
const M = 'myofascial release';

/** Detection rules 6.5: what is read as one text, what is not read, what is not seen. */
export const nodes: readonly Case[] = [
  row('bold inside a word', '<p><b>balneo</b>therapy</p>', [B]),
  row('one span for each letter', `<p>${[...B].map((letter) => `<span>${letter}</span>`).join('')}</p>`, [B]),
  row(
    'letters in boxes of their own',
    `<p>${[...B].map((letter) => `<span style="display:inline-block">${letter}</span>`).join('')}</p>`,
    [B],
    { layout: true },
  ),
  row(
    'words in boxes that touch',
    '<p><span style="display:inline-block">tai</span><span style="display:inline-block">chi</span> <b>reiki</b></p>',
    ['reiki'],
    {
      layout: true,
    },
  ),
  row(
    'words in boxes with a space',
    '<p><span style="display:inline-block">tai</span> <span style="display:inline-block">chi</span></p>',
    ['tai chi'],
    {
      layout: true,
    },
  ),
  row('flex items are boxes', '<div style="display:flex"><span>balneo</span><span>therapy</span></div>', [], {
    layout: true,
    not: ['wrap', 'all'],
  }),
  row('<wbr>', '<p>balneo<wbr>therapy</p>', [B]),
  row('a comment inside a name', '<p>myofascial<!-- x --> release</p>', [M]),
  row('a link over half a name', '<p><a href="#">myofascial</a> release</p>', [M]),
  row(
    'font elements as page translators set them',
    '<p><font style="vertical-align: inherit;"><font>myofascial</font></font> <font>release</font></p>',
    [M],
  ),
  row('<mark> of a search', '<p><mark>balneo</mark>therapy</p>', [B]),
  row('<br>', '<p>myofascial<br>release</p>', []),
  row('<br> inside inline', '<p><b>myofascial<br></b>release</p>', []),
  row('<hr>', '<div>myofascial<hr>release</div>', []),
  row('paragraphs', '<p>myofascial</p><p>release</p>', []),
  row('divisions that touch', '<div>myofascial</div><div>release</div>', []),
  row('a block inside a line', '<div>balneo<div>therapy</div></div>', []),
  row('table cells', '<table><tr><td>tai</td><td>chi</td></tr><tr><td>balneo</td><td>therapy</td></tr></table>', []),
  row('list items', '<ul><li>tai</li><li>chi</li></ul>', []),
  row('terms of a description list', '<dl><dt>tai</dt><dd>chi</dd></dl>', []),
  row('inside a table cell', '<table><tr><td>A study of balneotherapy</td></tr></table>', [B]),
  row('inside a caption', '<figure><img alt=""><figcaption>A room for balneotherapy in 1900</figcaption></figure>', [B]),
  row('a note number in a name', '<p>myofascial<sup>1</sup> release</p>', ['myofascial 1 release'.replace('1 ', ' ').replace(/\s+/, ' ')], {
    gap: true,
  }),
  row('a note number behind a name', '<p>balneotherapy<sup>2</sup> helps</p>', [B]),
  row('note numbers in brackets', '<p>balneotherapy<sup><a href="#n">[3]</a></sup>and reiki<sup>[4,&nbsp;5]</sup></p>', [B, 'reiki']),
  row('a raised trade mark', '<p>Reiki<sup>TM</sup> and shiatsu<sup>®</sup></p>', ['Reiki', 'shiatsu']),
  row('a raised word is a word of its own', '<p>reiki<sup>new</sup> <sup>old</sup>shiatsu</p>', ['reiki', 'shiatsu']),
  row('a lowered digit is part of the word', '<p>reiki<sub>2</sub></p>', [], { not: ['wrap', 'all'] }),
  row('ruby', '<p><ruby>balneo<rt>bath</rt>therapy<rt>care</rt></ruby></p>', [B], { gap: true }),
  row('ruby with brackets', '<p><ruby>reiki<rp>(</rp><rt>massage</rt><rp>)</rp></ruby></p>', ['reiki']),
  row('nested ruby', '<p><ruby><ruby>balneo<rt>x</rt></ruby>therapy<rt>y</rt></ruby></p>', [B], { gap: true }),
  row('right-to-left text', '<p dir="rtl" lang="he">טקסט balneotherapy טקסט</p>', [B]),
  row('code', '<p>see <code>reiki</code>, <kbd>reiki</kbd>, <samp>reiki</samp></p><pre>reiki</pre>', []),
  row('code is a border', '<p>tai<code>x</code> chi</p>', []),
  row(
    'fields and controls',
    '<textarea>reiki</textarea><input value="reiki"><select><option>reiki</option></select><button>reiki</button>',
    [],
  ),
  row('a field is a border', '<p>tai <input> chi</p>', []),
  row(
    'script, style, template, noscript',
    '<script type="x">reiki</script><style>reiki{}</style><template><p>reiki</p></template><noscript>reiki</noscript>',
    [],
  ),
  row('pictures and frames', '<svg><text>reiki</text></svg><iframe title="x">reiki</iframe><object>reiki</object>', []),
  ...['textbox', 'searchbox', 'combobox', 'button', 'menu', 'menuitem', 'tab', 'listbox', 'slider', 'TextBox'].map((role) =>
    row(`role=${role}`, `<div role="${role}">reiki</div>`, []),
  ),
  row(
    'contenteditable',
    '<div contenteditable><p>reiki</p></div><div contenteditable="true">reiki</div><div contenteditable="plaintext-only">reiki</div>',
    [],
  ),
  row('contenteditable=false', '<div contenteditable="false">reiki</div>', ['reiki']),
  ...['ProseMirror', 'CodeMirror', 'cm-editor', 'monaco-editor', 'ql-editor', 'ace_editor', 'DraftEditor-root'].map((name) =>
    row(`editor ${name}`, `<div class="x ${name}"><p>reiki</p></div>`, []),
  ),
  row('editors by attribute', '<div data-lexical-editor="true"><p>reiki</p></div><div data-slate-editor="true">reiki</div>', []),
  row('hidden and aria-hidden', '<p hidden>reiki</p><p aria-hidden="true">reiki</p><p aria-hidden="false">shiatsu</p>', ['shiatsu']),
  row('display none does not use up the first', '<p style="display:none">reiki</p><p>reiki</p><p>reiki</p>', ['reiki', 'reiki', 'reiki'], {
    layout: true,
    // Both: the hidden one is there when it is shown.
    marked: ['reiki', 'reiki'],
  }),
  row(
    'a closed <details> does not use up the first',
    '<details><summary>More</summary><p>reiki</p>reiki</details><p>reiki</p>',
    ['reiki', 'reiki', 'reiki'],
    {
      layout: true,
      // Those that are folded away are there when they are shown.
      marked: ['reiki', 'reiki', 'reiki'],
    },
  ),
  row(
    'visibility and opacity',
    '<p style="visibility:hidden">reiki</p><p style="opacity:0">reiki</p><p>reiki</p>',
    ['reiki', 'reiki', 'reiki'],
    {
      layout: true,
      marked: ['reiki', 'reiki', 'reiki'],
    },
  ),
  ...[
    'position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0,0,0,0)',
    'position:absolute;clip-path:inset(50%);overflow:hidden',
    'position:absolute;left:-10000px',
    'text-indent:-9999px',
    'font-size:0',
  ].map((style) =>
    row(`for screen readers only: ${style}`, `<p><span style="${style}">Reiki</span></p><p>Then reiki.</p>`, ['Reiki', 'reiki'], {
      layout: true,
      marked: ['reiki'],
    }),
  ),
  row('an open shadow root', '<div><template shadowrootmode="open"><p>reiki</p></template></div><p>shiatsu</p>', ['reiki', 'shiatsu'], {
    layout: true,
  }),
  row(
    'nested shadow roots',
    '<x-a><template shadowrootmode="open"><x-b><template shadowrootmode="open"><p>Deep: reiki</p></template></x-b></template></x-a>',
    ['reiki'],
    { layout: true },
  ),
  row('a closed shadow root', '<div><template shadowrootmode="closed"><p>reiki</p></template></div>', [], { layout: true }),
  row(
    'slotted text stays where it is written',
    '<x-c><template shadowrootmode="open"><slot></slot></template><p>reiki</p></x-c>',
    ['reiki'],
    { layout: true },
  ),
  row('inline custom elements', '<p>balneo<x-i>therapy</x-i></p>', [B], { layout: true }),
  row('block custom elements', '<style>x-d{display:block}</style><div>balneo<x-d>therapy</x-d></div>', [], {
    layout: true,
    not: ['wrap', 'all'],
  }),
  row(
    'a form whose fields bear the names of its properties',
    '<form><input name="parentNode"><input name="firstChild"><p>reiki</p></form>',
    ['reiki'],
  ),
  row('<abbr title> spells an abbreviation out', '<p>One study of <abbr title="myofascial release">MFR</abbr>.</p>', ['MFR']),
  row('<abbr> with another long form', '<p>One study of <abbr title="manufacturer">MFR</abbr>.</p>', []),
  row('<dfn title>', '<p><dfn title="Myofascial release">MFR</dfn> and MFR</p>', ['MFR', 'MFR']),
  row('an abbreviation without its long form', '<p>One study of MFR.</p>', []),
  row('an abbreviation behind its long form', '<p>Myofascial release (MFR).</p>', ['Myofascial release', 'MFR']),
];

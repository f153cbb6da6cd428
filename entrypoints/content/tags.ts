/** Elements that stand within a line of text: a name may be split over them. The frequent ones first: the browser compares in this order. */
export const INLINE_TAGS: ReadonlySet<string> = new Set(
  'a span b em strong i small abbr time cite q mark u s font label ins del dfn var data ruby rb bdi bdo wbr sub tt big strike acronym'.split(
    ' ',
  ),
);

/** Elements whose text is no prose: code, fields, controls, media, and what a browser does not show. */
const SKIPPED_TAGS =
  'script style noscript template head title code pre kbd samp textarea input select option optgroup datalist button svg math canvas audio video iframe object embed progress meter nav menu rt rp';

/** Roles that mark a control, a field or navigation. */
const SKIPPED_ROLES = 'textbox searchbox combobox listbox button menu menubar menuitem tab tablist toolbar navigation switch slider'.split(
  ' ',
);

/** Editors that do not, or not always, say `contenteditable` on the element that holds the text. */
const EDITORS =
  '.ProseMirror,.CodeMirror,.cm-editor,.monaco-editor,.ql-editor,.ace_editor,.DraftEditor-root,.tox-edit-area,.wp-block-post-content[contenteditable],[data-lexical-editor],[data-slate-editor]';

const SKIPPED_ATTRIBUTES = [
  '[contenteditable]:not([contenteditable="false" i])',
  '[hidden]',
  '[aria-hidden="true" i]',
  ...SKIPPED_ROLES.map((role) => `[role="${role}" i]`),
  EDITORS,
].join(',');

/** Elements that are not read because of an attribute or class. */
export const SKIPPED_BY_ATTRIBUTE = SKIPPED_ATTRIBUTES;

/** Everything that is not read, as one selector for `closest`. */
export const SKIPPED = `${SKIPPED_TAGS.split(' ').join(',')},${SKIPPED_ATTRIBUTES}`;

/** What an element's tag alone says of it. `raised`: `sup`. `gloss`: ruby annotations, which stand above the line. */
export type TagKind = 'inline' | 'skipped' | 'raised' | 'gloss' | 'heading' | 'custom' | 'block';

const KINDS = new Map<string, TagKind>([
  ...[...INLINE_TAGS].map((tag): [string, TagKind] => [tag, 'inline']),
  ...SKIPPED_TAGS.split(' ').map((tag): [string, TagKind] => [tag, 'skipped']),
  ['sup', 'raised'],
  ['rt', 'gloss'],
  ['rp', 'gloss'],
  ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].map((tag): [string, TagKind] => [tag, 'heading']),
]);

/** What kind of element has this tag. */
export function kindOf(tag: string): TagKind {
  return KINDS.get(tag) ?? (tag.includes('-') ? 'custom' : 'block');
}

/**
 * Anything below a block that is no plain inline element. Where this finds nothing, no border lies within the block's
 * `textContent`: it holds every name that a reader finds there. The browser answers this without making a wrapper for
 * any node, which is half the cost of a look at each child.
 */
export const NOT_INLINE = `:not(${[...INLINE_TAGS].join(',')})`;

/**
 * Inline elements that may be no prose. Asked only of blocks that hold a name, since all it can do is take text away.
 * Any value of the attributes counts: that is quicker, and what is not plain is only looked at more closely.
 */
export const NOT_PLAIN = `[contenteditable],[hidden],[aria-hidden],[role],${EDITORS}`;

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

/** Tags that are never read. */
export const SKIPPED_TAG_SET: ReadonlySet<string> = new Set(SKIPPED_TAGS.split(' '));

/** Elements that are not read because of an attribute or class. */
export const SKIPPED_BY_ATTRIBUTE = SKIPPED_ATTRIBUTES;

/** Everything that is not read, as one selector for `closest`. */
export const SKIPPED = `${SKIPPED_TAGS.split(' ').join(',')},${SKIPPED_ATTRIBUTES}`;

/**
 * Anything below a block that makes its text more than one run of plain inline text. Where this finds nothing, the
 * block's `textContent` is exactly what a reader sees as one line of text. Any value of the attributes counts: that is
 * quicker than asking for each, and what is not plain is only looked at more closely.
 */
export const NOT_PLAIN = `:not(:is(${[...INLINE_TAGS].join(',')})),[contenteditable],[hidden],[aria-hidden],[role],${EDITORS}`;

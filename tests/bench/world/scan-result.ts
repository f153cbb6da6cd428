/** What a candidate found. */
export interface ScanResult {
  readonly found: number;
  /** Of all found texts in order, white space and case folded: equal for equal finds. */
  readonly digest: number;
}

/** Folds found texts into a {@link ScanResult}. */
export function toResult(texts: readonly string[]): ScanResult {
  let digest = 0;
  for (const text of texts) {
    const folded = text.toLowerCase().replace(/[\s-]+/g, ' ');
    for (let i = 0; i < folded.length; i++) digest = (Math.imul(digest, 31) + folded.charCodeAt(i)) | 0;
  }
  return { found: texts.length, digest };
}

/** All text nodes of the page's body, without those of scripts and styles (there are none on the made-up pages). */
export function* textNodes(): Generator<Text> {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) if (node instanceof Text) yield node;
}

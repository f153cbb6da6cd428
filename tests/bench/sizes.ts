import { gzipSync } from 'node:zlib';
import { SHARED_NAMES } from './vocabulary.ts';

/** Bytes of the content script, with and without its names. */
interface Sizes {
  readonly raw: number;
  readonly gzip: number;
  /** Of the names alone. */
  readonly namesRaw: number;
  readonly namesGzip: number;
}

/** Sizes of a script in which the names are one text for `JSON.parse`. */
export function sizesOf(script: string, names: string): Sizes {
  const gzip = gzipSync(script).length;
  return { raw: Buffer.byteLength(script), gzip, namesRaw: Buffer.byteLength(names), namesGzip: gzipSync(names).length };
}

/** The code as it is, with the share of 1,831 names. */
export function per1831(sizes: Sizes, forms: number): { readonly raw: number; readonly gzip: number } {
  const share = SHARED_NAMES / forms;
  return {
    raw: (sizes.raw - sizes.namesRaw + sizes.namesRaw * share) / 1_000,
    gzip: (sizes.gzip - sizes.namesGzip + sizes.namesGzip * share) / 1_000,
  };
}

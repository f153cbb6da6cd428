import type { Marks } from '../../domain/settings/settings.ts';
import type { DistortionName } from './distort.ts';

/** One line of the table: a page, and what is found and marked in it. */
export interface Case {
  readonly says: string;
  /** What stands in the body. */
  readonly html: string;
  /** Texts of all mentions in order, white space folded and unseen characters left out. */
  readonly found: readonly string[];
  /** Texts of all marks. Not looked at where left out. */
  readonly marked?: readonly string[];
  /** `lang` of the root element, `en` where left out. */
  readonly lang?: string;
  /** Mode of marking, `section` where left out. */
  readonly mode?: Marks;
  /** Needs a browser that lays out or has shadow roots. */
  readonly layout?: true;
  /** The mention reads over text that is no part of it (ruby, note marks). */
  readonly gap?: true;
  /** Distortions that would make another page of this one. */
  readonly not?: readonly DistortionName[];
}

/** A line of the table. */
export function row(says: string, html: string, found: readonly string[], more: Omit<Case, 'says' | 'html' | 'found'> = {}): Case {
  return { says, html, found, ...more };
}

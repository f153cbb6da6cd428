import { closestOf, parentOf } from './dom';
import { comparePlaces } from './page-index';

const HEADINGS = 'h1,h2,h3,h4,h5,h6,[role="heading"]';

/** The page cut at its headings. */
export interface Sections {
  /** Number of the section a node stands in: 0 before the first heading. A heading begins its own section. */
  readonly indexOf: (node: Node) => number;
  /** The heading a node stands in, if any. */
  readonly headingOf: (node: Node) => Element | null;
}

/** Sections of the page as it stands now; make a new one after the page has changed. */
export function findSections(): Sections {
  const headings = [...document.querySelectorAll(HEADINGS)];
  return {
    indexOf(node) {
      let low = 0;
      let high = headings.length;
      while (low < high) {
        const middle = (low + high) >> 1;
        const heading = headings[middle];
        if (heading && (heading.contains(node) || comparePlaces(heading, node) <= 0)) low = middle + 1;
        else high = middle;
      }
      return low;
    },
    headingOf(node) {
      const parent = parentOf(node);
      return parent instanceof Element ? closestOf(parent, HEADINGS) : null;
    },
  };
}

import { allMatching, attributeOf, closestOf, firstMatching, matchesSelector, parentOrHostOf, tagOf, textOf } from './dom';

/**
 * What a part of a page is to its reader (detection rules 6.5). `text`: what the page says. `quiet`: sources, which are
 * found and listed but not marked. `frame`: what stands around the text on each page of a site: not found, and but a
 * weak sign of what the page is about. `apart`: adverts, by-lines, credits: not found, and no sign of anything.
 */
export type Zone = 'text' | 'quiet' | 'frame' | 'apart';

const ORDER: readonly Zone[] = ['text', 'quiet', 'frame', 'apart'];

/** The text itself: never set aside for its classes, which often name what else the page has. */
const MAIN = 'main,[role="main" i]';
const NEVER = new Set(['html', 'body', 'main', 'article']);

const FRAME =
  'nav,menu,search,[role="navigation" i],[role="menubar" i],[role="menu" i],[role="search" i],[role="doc-toc" i],[aria-label="breadcrumb" i],[aria-label="breadcrumbs" i],address';
/** A header or footer of these is the reader's, not the site's (HTML: sections and `main`). */
const SECTIONS = `article,section,aside,blockquote,${MAIN}`;
const QUIET = 'cite,[role="doc-bibliography" i],[role="doc-endnotes" i],[role="doc-biblioentry" i]';
const APART =
  'ins.adsbygoogle,[rel~="author" i],[itemprop~="author" i],[itemprop="affiliation"],[itemprop="copyrightHolder"],[itemprop="creditText"]';

/**
 * Words of class and id, each zone's own; a hyphen stands for any joint. They must be whole (`ad-slot` is no
 * "head-slot"), and words that have a plain meaning of their own ("cookie", "menu", "author-jane") stand with another.
 */
const FRAME_WORDS =
  'breadcrumbs?|bread-crumbs?|(?:site|page|global|main|primary)-footer|(?:site|global|main|primary)-header|(?:site|main|primary|side|sub|top|footer|header|mobile|global)-?(?:nav|navigation|menu)|sidebar-(?:menu|nav|links)|nav-?(?:bar|menu|links|list)|mega-?menu|menu-item-type|dropdown-menu|table-of-contents|toc|pagination|related-(?:posts?|articles?|content|links|stories|topics|pages|reading)|recommended-(?:posts?|articles?|content|stories)|(?:recent|popular|trending|latest)-(?:posts?|articles?|stories|news)|more-stories|tag-?cloud|(?:post|entry|article)-tags|cat-links|tags-links|(?:share|sharing|social)-(?:buttons|links|icons|bar)|skip-links?|catlinks|navbox';
const APART_WORDS =
  'cookies?-?(?:consent|banner|bar|notice|popup|dialog|message|policy-banner|law-info-bar)|(?:gdpr|consent)-(?:banner|bar|notice|popup)|onetrust-(?:consent-sdk|banner-sdk)|cookiebot|cky-consent|advert|adverts|advertisements?|ad-(?:slot|unit|container|wrapper|banner|box|placement|block|label)|google-ads?|dfp-ad|adsbygoogle|sponsored|sponsored-(?:content|post|links?)|promoted-content|taboola|outbrain|newsletter-(?:signup|sign-up|form|subscribe|box|popup|banner)|(?:email|mail)-signup|sr-only|visually-?hidden|screen-reader-(?:text|only)|a11y-hidden|byline|by-line|bylines|(?:photo|image|picture|figure|caption|media)-credits?|affiliations?|author-affiliations?|contrib-group';
const QUIET_WORDS =
  'footnotes|endnotes|references|references?-list|ref-?list|bibliography|works-cited|literature-cited|citation-list|cite-note|mw-references-wrap|article-references';
/** Words that say who wrote it, where nothing else is in the name. */
const AUTHOR =
  /^(?:authors?|author-(?:names?|info|bio|box|list|card)|authors-list|(?:post|entry|article)-authors?|comment-author|credits?|copyright)$/;

const words = (list: string) => new RegExp(`(?:^|-)(?:${list})(?:-|$)`);
let patterns: readonly (readonly [zone: Zone, pattern: RegExp])[] | undefined;
/** "has-toc", "with-sidebar-menu", "breadcrumbs-enabled": said of an element that holds the text as well. */
const ABOUT =
  /^(?:has|with|without|no|js|is-page|page-has|show|hide|hidden)-|-(?:enabled|disabled|active|open|visible|present|available|layout|page|pinned|collapsed)$/;

/**
 * Tells zones apart. Asked of places with a find only; each element is looked at once, so that a page full of finds
 * costs no more than its elements. One of these serves one reading of a page: classes change.
 */
export class Zones {
  readonly #known = new WeakMap<Node, Zone>();

  /** The zone of what stands in a node: the one farthest from the text of all that it lies in. */
  of(node: Node): Zone {
    const path: Node[] = [];
    let at: Node | null = node;
    for (; at && !this.#known.has(at); at = parentOrHostOf(at)) path.push(at);
    let zone = (at && this.#known.get(at)) ?? 'text';
    for (const each of path.toReversed()) {
      if (each instanceof Element) zone = farther(zone, ownZone(each));
      this.#known.set(each, zone);
    }
    return zone;
  }
}

function farther(a: Zone, b: Zone): Zone {
  return ORDER.indexOf(a) >= ORDER.indexOf(b) ? a : b;
}

function ownZone(element: Element): Zone {
  const tag = tagOf(element);
  if (NEVER.has(tag)) return 'text';
  if (matchesSelector(element, APART)) return holdsMain(element) ? 'text' : 'apart';
  if (matchesSelector(element, FRAME)) return 'frame';
  if (matchesSelector(element, QUIET)) return 'quiet';
  if (isSiteBand(element, tag)) return 'frame';
  if ((tag === 'aside' || attributeOf(element, 'role') === 'complementary') && isLinkList(element)) return 'frame';
  const zone = zoneByName(`${attributeOf(element, 'class')} ${attributeOf(element, 'id')}`);
  // Whatever its name: what holds the main text, or the main heading, is not beside it.
  if (zone === 'text' && OFTEN_LINKS.test(attributeOf(element, 'class'))) return isLinkList(element) ? 'frame' : 'text';
  return zone === 'text' || holdsMain(element) ? 'text' : zone;
}

/** Classes that are used for text as well ("treatment menu"): they count only for what consists of links. */
const OFTEN_LINKS =
  /(?:^|[\s_-])(?:menu|sidebar|toc|contents|related|recommended|trending|popular|tags?|categories|share|social|widget)(?:$|[\s_-])/i;
/** Longer text is no list of links, in characters. */
const LONGEST_LINKS = 6_000;
/** An element is a list of links when this share of its text lies in them. */
const LINK_SHARE = 0.6;

function isLinkList(element: Element): boolean {
  const length = textOf(element).trim().length;
  if (length === 0 || length > LONGEST_LINKS || holdsMain(element)) return false;
  let linked = 0;
  for (const link of allMatching(element, 'a[href]')) linked += textOf(link).trim().length;
  return linked > length * LINK_SHARE;
}

function isSiteBand(element: Element, tag: string): boolean {
  const isBand = tag === 'header' || tag === 'footer' || /^(?:banner|contentinfo)$/i.test(attributeOf(element, 'role'));
  if (!isBand || closestOf(element, SECTIONS) || firstMatching(element, MAIN)) return false;
  // One that holds the page's title and a lead belongs to the text.
  return !(firstMatching(element, 'h1') && firstMatching(element, 'p'));
}

function holdsMain(element: Element): boolean {
  return firstMatching(element, `${MAIN},h1`) !== null;
}

/** The zone that class names and ids speak of. */
function zoneByName(names: string): Zone {
  patterns ??= [
    ['apart', words(APART_WORDS)],
    ['apart', AUTHOR],
    ['quiet', words(QUIET_WORDS)],
    ['frame', words(FRAME_WORDS)],
    ['frame', /^(?:footer|colophon)$/],
  ];
  let zone: Zone = 'text';
  for (const name of names.split(/\s+/)) {
    if (name.length < 3) continue;
    const plain = name
      .replace(/([a-z])([A-Z])/g, '$1-$2')
      .replace(/[_:.]+|--+/g, '-')
      .toLowerCase();
    if (ABOUT.test(plain)) continue;
    zone = farther(zone, patterns.find(([, pattern]) => pattern.test(plain))?.[0] ?? 'text');
  }
  return zone;
}

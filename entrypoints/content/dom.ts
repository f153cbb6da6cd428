/*
 * Reads of the page's nodes that a page cannot forge. A form's fields shadow the form's own properties even in
 * Chromium's isolated world (`<input name="parentNode">`), so the walk uses the prototypes' own getters.
 */

type Getter<T> = (this: Node) => T;

/** Of the browser itself, so that what it gives is of the type that the standard says. */
function getterOf<T>(prototype: object, key: string): Getter<T> {
  const getter: Getter<T> | undefined = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!getter) throw new Error(`This browser has no ${key}`);
  return getter;
}

const nodeGetter = (key: 'firstChild' | 'nextSibling' | 'previousSibling' | 'parentNode') => getterOf<Node | null>(Node.prototype, key);

const getFirstChild = nodeGetter('firstChild');
const getNextSibling = nodeGetter('nextSibling');
const getPreviousSibling = nodeGetter('previousSibling');
const getParentNode = nodeGetter('parentNode');
const getNodeType = getterOf<number>(Node.prototype, 'nodeType');
const getTextContent = getterOf<string | null>(Node.prototype, 'textContent');
const getLocalName = getterOf<string>(Element.prototype, 'localName');
const getChildElementCount = getterOf<number>(Element.prototype, 'childElementCount');
const getShadowRoot = getterOf<ShadowRoot | null>(Element.prototype, 'shadowRoot');
const { matches, closest, querySelector, querySelectorAll, getBoundingClientRect, getAttribute } = Element.prototype;
const { hasAttributes: hasAny } = Element.prototype;
const { checkVisibility } = Element.prototype;

/** First child of any node, whatever its page calls its form fields. */
export function firstChildOf(node: Node): Node | null {
  return getFirstChild.call(node);
}

/** Next sibling of any node. */
export function nextSiblingOf(node: Node): Node | null {
  return getNextSibling.call(node);
}

/** Previous sibling of any node. */
export function previousSiblingOf(node: Node): Node | null {
  return getPreviousSibling.call(node);
}

/** Whether a node is text: asked of every node of a page, and quicker so than by `instanceof`. */
export function isText(node: Node): node is Text {
  const type = getNodeType.call(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** Whether a node is an element. */
export function isElement(node: Node): node is Element {
  return getNodeType.call(node) === Node.ELEMENT_NODE;
}

/** Number of elements right below this one. */
export function childCountOf(element: Element): number {
  return getChildElementCount.call(element);
}

/** Parent of any node. */
export function parentOf(node: Node): Node | null {
  return getParentNode.call(node);
}

/** Parent, or the host where the node stands at the top of a shadow tree. */
export function parentOrHostOf(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** All text below an element. */
export function textOf(node: Node): string {
  return getTextContent.call(node) ?? '';
}

/** Lower-case tag name. */
export function tagOf(element: Element): string {
  return getLocalName.call(element);
}

/** The element's open shadow root. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  return getShadowRoot.call(element);
}

/** `Element.hasAttributes` that no form field can shadow: a cheap no before a dear question. */
export function hasAttributes(element: Element): boolean {
  return hasAny.call(element);
}

/** An attribute's value; empty where there is none. */
export function attributeOf(element: Element, name: string): string {
  return getAttribute.call(element, name) ?? '';
}

/** `Element.matches` that no form field can shadow. */
export function matchesSelector(element: Element, selector: string): boolean {
  return matches.call(element, selector);
}

/** `Element.closest` that no form field can shadow. */
export function closestOf(element: Element, selector: string): Element | null {
  return closest.call(element, selector);
}

/** `Element.querySelector` that no form field can shadow. */
export function firstMatching(element: Element, selector: string): Element | null {
  return querySelector.call(element, selector);
}

/** `Element.querySelectorAll` that no form field can shadow. */
export function allMatching(element: Element, selector: string): Iterable<Element> {
  return querySelectorAll.call(element, selector);
}

/** The element's rectangle in the viewport. */
export function rectOf(element: Element): DOMRect {
  return getBoundingClientRect.call(element);
}

/** Whether a reader can see the element: not `display: none`, `visibility: hidden` or `opacity: 0`. */
export function isVisible(element: Element): boolean {
  return checkVisibility.call(element, { opacityProperty: true, visibilityProperty: true });
}

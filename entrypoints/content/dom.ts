/*
 * Reads of the page's nodes that a page cannot forge. A form's fields shadow the form's own properties even in
 * Chromium's isolated world (`<input name="parentNode">`), so the walk uses the prototypes' own getters.
 */

const nodeGetter = (key: 'firstChild' | 'nextSibling' | 'parentNode' | 'nodeType' | 'textContent') => getterOf(Node.prototype, key);

function getterOf(prototype: object, key: string): (this: Node) => unknown {
  const getter = Object.getOwnPropertyDescriptor(prototype, key)?.get;
  if (!getter) throw new Error(`This browser has no ${key}`);
  return getter;
}

const getFirstChild = nodeGetter('firstChild');
const getNextSibling = nodeGetter('nextSibling');
const getParentNode = nodeGetter('parentNode');
const getTextContent = nodeGetter('textContent');
const getLocalName = getterOf(Element.prototype, 'localName');
const getShadowRoot = getterOf(Element.prototype, 'shadowRoot');
const { matches, closest, querySelector, querySelectorAll, getBoundingClientRect } = Element.prototype;
const { checkVisibility } = Element.prototype;

/** First child of any node, whatever its page calls its form fields. */
export function firstChildOf(node: Node): Node | null {
  const child = getFirstChild.call(node);
  return child instanceof Node ? child : null;
}

/** Next sibling of any node. */
export function nextSiblingOf(node: Node): Node | null {
  const sibling = getNextSibling.call(node);
  return sibling instanceof Node ? sibling : null;
}

/** Parent of any node. */
export function parentOf(node: Node): Node | null {
  const parent = getParentNode.call(node);
  return parent instanceof Node ? parent : null;
}

/** Parent, or the host where the node stands at the top of a shadow tree. */
export function parentOrHostOf(node: Node): Node | null {
  return parentOf(node) ?? (node instanceof ShadowRoot ? node.host : null);
}

/** All text below an element. */
export function textOf(node: Node): string {
  const text = getTextContent.call(node);
  return typeof text === 'string' ? text : '';
}

/** Lower-case tag name. */
export function tagOf(element: Element): string {
  return String(getLocalName.call(element));
}

/** The element's open shadow root. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const root = getShadowRoot.call(element);
  return root instanceof ShadowRoot ? root : null;
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

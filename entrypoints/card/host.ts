/**
 * The one element that Therapy Lens ever adds to a page, while a card is open. It stands above everything (top layer
 * where the browser has it), cannot be styled by the page, and its closed shadow root keeps the page's scripts out.
 */
export function createHost(theme: 'light' | 'dark'): {
  readonly host: HTMLElement;
  readonly root: ShadowRoot;
  readonly remove: () => void;
} {
  const host = document.createElement('div');
  host.className = theme;
  const style: readonly [string, string][] = [
    ['all', 'initial'],
    ['position', 'fixed'],
    ['inset', '0 auto auto 0'],
    ['margin', '0'],
    ['padding', '0'],
    ['border', '0'],
    ['width', 'max-content'],
    ['height', 'max-content'],
    ['background', 'transparent'],
    ['overflow', 'visible'],
    ['z-index', '2147483647'],
    ['display', 'block'],
    ['opacity', '1'],
    ['visibility', 'visible'],
    ['pointer-events', 'auto'],
    ['color-scheme', theme],
  ];
  for (const [name, value] of style) host.style.setProperty(name, value, 'important');
  const root = host.attachShadow({ mode: 'closed', delegatesFocus: false });
  (document.fullscreenElement ?? document.documentElement).append(host);
  if ('showPopover' in host) {
    host.popover = 'manual';
    host.showPopover();
  }
  return { host, root, remove: () => host.remove() };
}

/** Applies style sheets to a shadow root, by a way that no page policy (CSP) can forbid. */
export function applyStyles(root: ShadowRoot, css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  root.adoptedStyleSheets = [sheet];
}

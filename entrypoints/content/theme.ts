import { parentOrHostOf } from './dom';

/** Relative luminance (WCAG 2.2) below which a background counts as dark. */
const DARK_BELOW = 0.35;

/** Whether the page is light or dark behind a node: the card follows what the reader has before their eyes. */
export function themeAround(node: Node): 'light' | 'dark' {
  for (let at: Node | null = node; at; at = parentOrHostOf(at)) {
    const luminance = at instanceof Element ? luminanceOf(getComputedStyle(at).backgroundColor) : null;
    if (luminance !== null) return luminance < DARK_BELOW ? 'dark' : 'light';
  }
  const allowsDark = /\bdark\b/.test(getComputedStyle(document.documentElement).colorScheme);
  return allowsDark && matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

/** Null for a colour that lets more than half of what is behind it through, or that is not given in RGB. */
function luminanceOf(color: string): number | null {
  const [red, green, blue, alpha = 1] = (color.match(/^rgba?\(([^)]+)\)$/)?.[1] ?? '').split(/[\s,/]+/).map(Number);
  if (red === undefined || green === undefined || blue === undefined || alpha < 0.5) return null;
  const [r, g, b] = [red, green, blue].map((channel) => {
    const c = channel / 255;
    return c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * (r ?? 0) + 0.7152 * (g ?? 0) + 0.0722 * (b ?? 0);
}

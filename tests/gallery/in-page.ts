import type axeCore from 'axe-core';

/*
 * Functions that run inside the gallery page. Each stands alone: it is sent to the browser as text, so it can use
 * nothing from outside itself.
 */

declare global {
  interface Window {
    readonly axe: typeof axeCore;
  }
}

/**
 * What axe finds on the page: "rule: element: reason". Rules about whole pages are left out, since a fixture is a part;
 * so is contrast in forced colours, which the browser chooses itself (axe 4.14 reads the colours before they are forced).
 */
export async function findFaults(): Promise<readonly string[]> {
  const wholePage = ['region', 'page-has-heading-one', 'landmark-one-main', 'bypass', 'document-title'];
  const leftOut = matchMedia('(forced-colors: active)').matches ? [...wholePage, 'color-contrast'] : wholePage;
  const { violations } = await window.axe.run(document, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(leftOut.map((rule) => [rule, { enabled: false }])),
  });
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html.slice(0, 120)}: ${node.failureSummary ?? ''}`));
}

/** Doubles every text, as a browser does that enlarges text only: boxes keep their size in pixels. */
export function doubleText(): void {
  const sizes = [...document.querySelectorAll<HTMLElement | SVGElement>('.frame *')].map(
    (element) => [element, Number.parseFloat(getComputedStyle(element).fontSize)] as const,
  );
  for (const [element, size] of sizes) element.style.setProperty('font-size', `${2 * size}px`, 'important');
}

/** Elements that reach over the right or left edge of the window, unless they scroll within a box made for that. */
export function findOverflow(): readonly string[] {
  const width = document.documentElement.clientWidth;
  const isInScroller = (element: Element) => {
    for (let at = element.parentElement; at; at = at.parentElement) {
      const overflow = getComputedStyle(at).overflowX;
      if ((overflow === 'auto' || overflow === 'scroll') && at.tabIndex >= 0) return true;
    }
    return false;
  };
  return [...document.querySelectorAll('.frame *')]
    .filter((element) => {
      const box = element.getBoundingClientRect();
      const isDrawn = box.width > 1 && box.height > 1 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true });
      return isDrawn && (box.right > width + 1 || box.left < -1) && !isInScroller(element);
    })
    .map((element) => `${element.tagName.toLowerCase()}.${element.getAttribute('class') ?? ''}: ${element.textContent.slice(0, 60)}`);
}

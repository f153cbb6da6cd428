import { toPattern } from './patterns';
import { toResult } from './scan-result';

const BLOCK = 'p,li,td,h2,div,ul,table,tbody,tr,main,body';
let pattern = /(?!)/g;

/** The plain way to be right, however slow. */
export function make({ names }: { readonly names: readonly string[] }): void {
  pattern = toPattern(names);
}

/** Joins the text nodes of each block of the made-up pages and runs the expression over the whole. */
export function scan(): () => unknown {
  const texts: string[] = [];
  let block: Element | null = null;
  let text = '';
  const end = () => {
    for (const [found] of text.matchAll(pattern)) texts.push(found);
    text = '';
  };
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const around = node.parentElement?.closest(BLOCK) ?? null;
    if (around !== block) end();
    block = around;
    text += node.textContent ?? '';
  }
  end();
  return () => toResult(texts);
}

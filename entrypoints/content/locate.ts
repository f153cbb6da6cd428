import { isText } from './dom';
import type { TextBlock } from './text-run';

/** Start and end of a stretch of a block's text, as nodes. */
export interface Location {
  readonly startNode: Text;
  readonly startOffset: number;
  readonly endNode: Text;
  readonly endOffset: number;
}

/**
 * The place of `[start, end)` of a block's text in the document, or null where the nodes have changed since the block
 * was read. Touches the nodes of this one block only: most blocks hold no name and are never taken apart.
 */
export function locate(block: TextBlock, start: number, end: number): Location | null {
  const from = findUnit(block, start);
  if (!from) return null;
  const endOffset = from.offset + end - start;
  // Nearly every name stands in one node.
  const isWithin = endOffset <= from.reach;
  const to = isWithin ? from : findUnit(block, end - 1);
  if (!to) return null;
  return { startNode: from.node, startOffset: from.offset, endNode: to.node, endOffset: isWithin ? endOffset : to.offset + 1 };
}

/** A place in a text node; what stands there up to `reach` stands in the block's text likewise. */
interface Unit {
  readonly node: Text;
  readonly offset: number;
  readonly reach: number;
}

function findUnit(block: TextBlock, at: number): Unit | null {
  const index = block.pieces.findLastIndex((each) => each.start <= at);
  const piece = block.pieces[index];
  if (!piece) return null;
  const next = block.pieces[index + 1]?.start ?? block.text.length;
  const rest = at - piece.start + piece.from;
  return isText(piece.node) ? unitIn(piece.node, rest, next - piece.start + piece.from) : unitBelow(piece.node, rest);
}

function unitIn(node: Text, offset: number, reach: number): Unit | null {
  const { length } = node.data;
  return offset < length ? { node, offset, reach: Math.min(reach, length) } : null;
}

function unitBelow(root: Node, at: number): Unit | null {
  let rest = at;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!isText(node)) continue;
    const { length } = node.data;
    if (rest < length) return unitIn(node, rest, length);
    rest -= length;
  }
  return null;
}

/** A range that the page's edits do not move and that costs the page nothing to keep. */
export function toStaticRange(location: Location): StaticRange {
  return new StaticRange({
    startContainer: location.startNode,
    startOffset: location.startOffset,
    endContainer: location.endNode,
    endOffset: location.endOffset,
  });
}

/** Whether both ends still stand in the document with text behind them. */
export function isAlive(location: Location): boolean {
  const { startNode, endNode, startOffset, endOffset } = location;
  return startNode.isConnected && endNode.isConnected && startOffset < startNode.data.length && endOffset <= endNode.data.length;
}

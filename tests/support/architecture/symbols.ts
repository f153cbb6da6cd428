import { lineOf, visit, type Source } from './source.ts';

/** Every way from a script to the network. */
export const NETWORK = new Set([
  'fetch',
  'fetchLater',
  'XMLHttpRequest',
  'WebSocket',
  'WebSocketStream',
  'WebTransport',
  'EventSource',
  'sendBeacon',
  'RTCPeerConnection',
  'webkitRTCPeerConnection',
  'importScripts',
]);

/** Every way from text to markup or code. */
export const MARKUP = new Set([
  'innerHTML',
  'outerHTML',
  'insertAdjacentHTML',
  'dangerouslySetInnerHTML',
  'setHTMLUnsafe',
  'createContextualFragment',
  'eval',
  'Function',
  'srcdoc',
]);

/** Uses of the names as identifiers, properties or quoted keys; words in comments and prose do not count. */
export function findSymbols(source: Source, names: ReadonlySet<string>): readonly string[] {
  const problems: string[] = [];
  const check = (name: unknown, start: number) => {
    if (typeof name === 'string' && names.has(name)) problems.push(`${source.path}:${lineOf(source.text, start)} uses ${name}`);
  };
  visit(source, {
    Identifier: ({ name, start }) => check(name, start),
    JSXIdentifier: ({ name, start }) => check(name, start),
    Literal: (node) => check(node.value, node.start),
  });
  return problems;
}

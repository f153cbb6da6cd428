import type { Plugin } from 'vite';

/** What stands in for citation-js's loader of remote files: it was never wanted, so asking for it is a fault of ours. */
const REFUSING = `
const refuse = () => { throw new Error('Therapy Lens loads nothing from elsewhere'); };
export const fetchFile = refuse;
export const fetchFileAsync = refuse;
export const setUserAgent = () => undefined;
export default refuse;
`;

/**
 * Takes the network out of the one package that carries it: citation-js can load references from addresses. That is
 * never used, and what is shipped has no way to the network at all (tests/e2e/package.test.ts looks for one).
 */
export function offline(): Plugin {
  return {
    name: 'offline',
    enforce: 'pre',
    load: (id) => (/@citation-js[/+]core\/lib(-mjs)?\/util\/fetchFile\.js$/.test(id.replaceAll('\\', '/')) ? REFUSING : null),
  };
}

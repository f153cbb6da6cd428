import { PageLink } from './PageLink';

/** Linked, and named only. */
export const fixtures = {
  encrypted: () => <PageLink href="https://example.org/a">Example society 2024</PageLink>,
  'not encrypted': () => <PageLink href="http://example.org/a">Example society 2024</PageLink>,
};

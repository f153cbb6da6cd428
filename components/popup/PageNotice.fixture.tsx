import { PageNotice, type PageNoticeKind } from './PageNotice';

const kinds: readonly PageNoticeKind[] = ['looking', 'nothing', 'unreadable', 'missing', 'off', 'closed'];

/** Each reason. */
export const fixtures = Object.fromEntries(
  kinds.map((kind) => [kind, () => <PageNotice kind={kind} site="example.org" onReload={() => undefined} />]),
);

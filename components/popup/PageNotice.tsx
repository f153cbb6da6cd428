import { Button } from '../shared/Button';
import { EmptyState } from '../shared/EmptyState';

/** Why this page shows no list. */
export type PageNoticeKind = 'looking' | 'nothing' | 'unreadable' | 'missing' | 'off' | 'closed';

/** What is the case with the page, and what the reader can do. */
export interface PageNoticeProps {
  readonly kind: PageNoticeKind;
  /** "example.org". */
  readonly site: string;
  readonly onReload: () => void;
}

/** Says plainly why there is no list; the search above works in every case. */
export function PageNotice({ kind, site, onReload }: PageNoticeProps) {
  switch (kind) {
    case 'looking':
      return <EmptyState title="Reading this page…" />;
    case 'nothing':
      return <EmptyState title="No therapy named on this page">You can look one up with the search above.</EmptyState>;
    case 'unreadable':
      return (
        <EmptyState title="This page cannot be read">
          Browser pages, stores, PDF and text files are closed to extensions. You can look up a therapy with the search above.
        </EmptyState>
      );
    case 'missing':
      return (
        <EmptyState title="Reload the page to use Therapy Lens here" action={<Button onClick={onReload}>Reload the page</Button>}>
          It was open before Therapy Lens was installed or updated.
        </EmptyState>
      );
    case 'off':
      return <EmptyState title={`Off on ${site}`}>You can look up a therapy with the search above.</EmptyState>;
    case 'closed':
      return <EmptyState title="This page was closed">You can still look up a therapy with the search above.</EmptyState>;
  }
}

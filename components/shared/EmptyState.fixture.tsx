import { Button } from './Button';
import { EmptyState } from './EmptyState';

/** With and without a way on. */
export const fixtures = {
  plain: () => <EmptyState title="No therapy found on this page">Search above to read about any therapy.</EmptyState>,
  'with action': () => (
    <EmptyState title="Off on example.org" action={<Button variant="fill">Turn on</Button>}>
      <p>Nothing is marked on this site.</p>
    </EmptyState>
  ),
};

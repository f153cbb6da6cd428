import type { ComponentChildren } from 'preact';

/** A list or page with nothing to show, and why. */
export interface EmptyStateProps {
  /** What is the case, in a few words: "No notes yet". */
  readonly title: string;
  /** What that means, or what the reader can do next. */
  readonly children?: ComponentChildren;
  /** Buttons or links. */
  readonly action?: ComponentChildren;
}

/** Says plainly that there is nothing here; never stands in for an error. */
export function EmptyState({ title, children, action }: EmptyStateProps) {
  return (
    <div class="empty-state">
      <p class="empty-state-title">{title}</p>
      {children ? <div class="empty-state-text">{children}</div> : null}
      {action ? <div class="empty-state-action">{action}</div> : null}
    </div>
  );
}

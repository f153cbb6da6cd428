import type { ComponentChildren } from 'preact';

/** What went wrong, in the reader's words. */
export interface ErrorNoticeProps {
  /** What happened: "Your notes could not be opened." */
  readonly title: string;
  /** What was kept, and what the reader can do. */
  readonly children?: ComponentChildren;
  /** Buttons, such as "Try again". */
  readonly action?: ComponentChildren;
}

/** An error that assistive technology announces at once. It carries a sign and words, so it does not rest on colour. */
export function ErrorNotice({ title, children, action }: ErrorNoticeProps) {
  return (
    <div class="error-notice" role="alert">
      <svg class="error-notice-sign" width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path d="M9 2 16.5 15.5h-15Z" fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
        <path d="M9 7v4M9 12.6v1.2" stroke="currentColor" stroke-width="1.6" />
      </svg>
      <div class="error-notice-body">
        <p class="error-notice-title">{title}</p>
        {children ? <div class="error-notice-text">{children}</div> : null}
        {action ? <div class="error-notice-action">{action}</div> : null}
      </div>
    </div>
  );
}

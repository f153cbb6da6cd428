import type { ComponentChildren } from 'preact';

/** A page on which something was read. */
export interface PageLinkProps {
  readonly href: string;
  /** Said instead of the text where that alone would not tell where the link goes. */
  readonly label?: string;
  readonly children: ComponentChildren;
}

/** A link to a page where something was read. A page without encryption is named and not linked: nobody should be led there by a click. */
export function PageLink({ href, label, children }: PageLinkProps) {
  if (!href.startsWith('https://')) return <span class="source-link">{children}</span>;
  return (
    <a class="source-link" href={href} target="_blank" rel="noopener noreferrer" aria-label={label}>
      {children}
    </a>
  );
}

import type { ButtonHTMLAttributes, ComponentChildren } from 'preact';

/** What a button takes beside the attributes of a real one. */
export interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'class'> {
  /** `fill`: the one main action of a view. `plain`: any other. `quiet`: only marks itself on hover and focus. */
  readonly variant?: 'fill' | 'plain' | 'quiet';
  /** Extra class for placement; the look stays with the variant. */
  readonly class?: string;
  readonly children?: ComponentChildren;
}

/** A real button that never submits a form, at least 32 px high. Other attributes are passed through. Look: shared.css, imported once by the page. */
export function Button({ variant = 'plain', class: placement, children, ...rest }: ButtonProps) {
  return (
    <button type="button" class={`button button-${variant}${placement ? ` ${placement}` : ''}`} {...rest}>
      {children}
    </button>
  );
}

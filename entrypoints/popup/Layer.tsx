import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** A view that lies upon the others. It takes the focus when it comes, unless something in it did already. */
export function Layer({ isFront, children }: { readonly isFront: boolean; readonly children: ComponentChildren }) {
  const rootRef = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!rootRef.current?.contains(document.activeElement)) rootRef.current?.focus();
  }, []);
  return (
    <div class="shell" ref={rootRef} tabIndex={-1} inert={!isFront}>
      {children}
    </div>
  );
}

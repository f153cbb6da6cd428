import type { ComponentChildren } from 'preact';
import { Layer } from './Layer';

/** The lists (`children`), the views upon them, and a notice that always stands in the front one. */
export interface LayersProps {
  readonly children: ComponentChildren;
  readonly views: readonly ComponentChildren[];
  readonly notice: ComponentChildren;
}

/** Views lie upon each other: only the front one can be reached, and those behind keep their place and their scroll. */
export function Layers({ children, views, notice }: LayersProps) {
  const front = views.length - 1;
  return (
    <div class="layers">
      <main class="shell" inert={front >= 0}>
        {children}
        {front < 0 ? notice : null}
      </main>
      {views.map((view, n) => (
        <Layer key={n} isFront={n === front}>
          {view}
          {n === front ? notice : null}
        </Layer>
      ))}
    </div>
  );
}

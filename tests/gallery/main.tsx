import { render, type ComponentChildren } from 'preact';
import './gallery.css';

const modules = import.meta.glob<{ readonly fixtures: Record<string, () => ComponentChildren> }>('/components/**/*.fixture.tsx', {
  eager: true,
});
import.meta.glob('/components/**/*.css', { eager: true });

const all: ReadonlyMap<string, () => ComponentChildren> = new Map(
  Object.entries(modules).flatMap(([path, { fixtures }]) =>
    Object.entries(fixtures).map(([state, draw]) => [`${path.replace(/^\/components\/|\.fixture\.tsx$/g, '')} · ${state}`, draw] as const),
  ),
);

declare global {
  interface Window {
    /** Names of all fixtures: "card/HoverCard · sheet". */
    fixtureNames: readonly string[];
    /** Shows one fixture alone, afresh. */
    show: (name: string) => void;
  }
}

const stage = document.querySelector('#stage');

function show(name: string): void {
  const draw = all.get(name);
  if (!stage || !draw) throw new Error(`There is no fixture "${name}"`);
  render(null, stage);
  render(<Frame name={name}>{draw()}</Frame>, stage);
}

function Frame({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div class="frame" data-fixture={name}>
      {children}
    </div>
  );
}

window.fixtureNames = [...all.keys()];
window.show = show;

const wanted = decodeURIComponent(location.hash.slice(1));
if (wanted) show(wanted);
else if (stage) {
  render(
    [...all].map(([name, draw]) => (
      <section key={name}>
        <h2 class="frame-name">{name}</h2>
        <Frame name={name}>{draw()}</Frame>
      </section>
    )),
    stage,
  );
}

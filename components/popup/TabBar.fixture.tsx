import type { ComponentChildren } from 'preact';
import { TabBar, type TabName } from './TabBar';

const ignore = () => undefined;

function withPanels(bar: ComponentChildren) {
  return (
    <>
      {bar}
      {(['page', 'notes', 'sources'] satisfies TabName[]).map((tab) => (
        <div key={tab} id={`panel-${tab}`} role="tabpanel" aria-labelledby={`tab-${tab}`} tabIndex={0}>
          <p>Panel of {tab}</p>
        </div>
      ))}
    </>
  );
}

/** Each tab in front, with and without counts. */
export const fixtures = {
  page: () => withPanels(<TabBar current="page" notes={12} sources={5} onSelect={ignore} onSettings={ignore} />),
  notes: () => withPanels(<TabBar current="notes" notes={1234} sources={567} onSelect={ignore} onSettings={ignore} />),
  'no counts yet': () => withPanels(<TabBar current="sources" notes={null} sources={0} onSelect={ignore} onSettings={ignore} />),
};

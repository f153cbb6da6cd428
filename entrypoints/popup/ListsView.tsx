import type { ComponentChildren } from 'preact';
import { useMemo } from 'preact/hooks';
import { SiteSwitch } from '@/components/popup/SiteSwitch';
import { TabBar, type TabName } from '@/components/popup/TabBar';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { storageErrorWords } from '@/domain/shared/storage-error';
import type { Store } from '@/platform/db/store';
import { NotesPanel } from './NotesPanel';
import { PagePanel, type PagePanelProps } from './PagePanel';
import { RescueView } from './RescueView';
import { SourcesPanel } from './SourcesPanel';
import { useLive } from './use-live';
import type { StoreState } from './use-store';

/** The three lists and what they need. */
export interface ListsViewProps extends Omit<PagePanelProps, 'store'> {
  readonly tab: TabName;
  readonly store: StoreState;
  readonly onTab: (tab: TabName) => void;
  readonly onSwitch: (on: boolean) => void;
  readonly onSettings: () => void;
  readonly onRetry: () => void;
}

/** The switch of the site first, then the tabs, then one list. */
export function ListsView(props: ListsViewProps) {
  const { tab, store, site, isOn, deleter, onTab, onSwitch, onSettings, onOpen, onRetry } = props;
  const opened = store.kind === 'open' ? store.store : null;
  return (
    <>
      {site === '' ? null : <SiteSwitch site={site} on={isOn} onChange={onSwitch} />}
      <Tabs store={opened} tab={tab} onTab={onTab} onSettings={onSettings} />
      {store.kind === 'failed' ? (
        <ErrorNotice title={storageErrorWords(store.error).title} action={<Button onClick={onRetry}>Try again</Button>}>
          {storageErrorWords(store.error).text}
        </ErrorNotice>
      ) : null}
      {store.kind === 'damaged' ? <RescueView error={store.error} rescue={store.rescue} onDone={onRetry} /> : null}
      <Panel name="page" current={tab}>
        <PagePanel {...props} />
      </Panel>
      <Panel name="notes" current={tab}>
        {opened && deleter ? <NotesPanel store={opened} deleter={deleter} onOpenTherapy={onOpen} /> : null}
      </Panel>
      <Panel name="sources" current={tab}>
        {opened && deleter ? <SourcesPanel store={opened} deleter={deleter} /> : null}
      </Panel>
    </>
  );
}

interface TabsProps {
  readonly store: Store | null;
  readonly tab: TabName;
  readonly onTab: (tab: TabName) => void;
  readonly onSettings: () => void;
}

function Tabs({ store, tab, onTab, onSettings }: TabsProps) {
  if (!store) return <TabBar current={tab} notes={null} sources={null} onSelect={onTab} onSettings={onSettings} />;
  return <CountedTabs store={store} tab={tab} onTab={onTab} onSettings={onSettings} />;
}

function CountedTabs({ store, tab, onTab, onSettings }: TabsProps & { readonly store: Store }) {
  const notes = useLive(useMemo(() => store.notes.watchCount(), [store]));
  const sources = useLive(useMemo(() => store.bookmarks.watchCount(), [store]));
  return (
    <TabBar
      current={tab}
      notes={notes.kind === 'ready' ? notes.value : null}
      sources={sources.kind === 'ready' ? sources.value : null}
      onSelect={onTab}
      onSettings={onSettings}
    />
  );
}

function Panel({ name, current, children }: { readonly name: TabName; readonly current: TabName; readonly children: ComponentChildren }) {
  return (
    <div class="panel" role="tabpanel" id={`panel-${name}`} aria-labelledby={`tab-${name}`} hidden={name !== current}>
      {children}
    </div>
  );
}

import { useMemo, useState } from 'preact/hooks';
import type { TabName } from '@/components/popup/TabBar';
import { isOnAt, siteOf } from '@/domain/settings/settings';
import { switchSite } from '@/domain/settings/site-switch';
import type { StoredIntent } from '@/platform/intent-store';
import { ChangesView } from './ChangesView';
import { ConditionView } from './ConditionView';
import { createDeleter, type Notice } from './deleter';
import { findArticle, findCondition } from './knowledge';
import { Layers } from './Layers';
import { ListsView } from './ListsView';
import { NoticeBar } from './NoticeBar';
import { addressOf, conditionsOf, mentionsOf, originOf } from './page-facts';
import { SettingsView } from './SettingsView';
import { TherapyView } from './TherapyView';
import { useNavigation, type Place } from './use-navigation';
import { useJump } from './use-jump';
import { usePage } from './use-page';
import { useChanges } from './use-changes';
import { useSettings } from './use-settings';
import { useStore } from './use-store';

/** What the popup starts with. */
export interface PopupAppProps {
  /** The tab it speaks of; `null` for the one in front. */
  readonly tabId: number | null;
  /** Where the reader asked to go from a page's card. */
  readonly intent: StoredIntent | null;
}

const TAB_NAMES: Record<TabName, string> = { page: 'This page', notes: 'Notes', sources: 'Sources' };

/** The whole popup: the lists, and upon them explainers and settings. */
export function PopupApp({ tabId, intent }: PopupAppProps) {
  const [tab, setTab] = useState<TabName>('page');
  const [query, setQuery] = useState('');
  const [notice, setNotice] = useState<Notice | null>(null);
  const { state: store, retry } = useStore();
  const { page, ask } = usePage(tabId);
  const control = useSettings(page.tab);
  const { places, open, openTherapy: onOpen, openCondition: onCompare, back } = useNavigation(placeOf(intent));
  const deleter = useMemo(() => (store.kind === 'open' ? createDeleter(store.store, setNotice) : null), [store]);

  const url = addressOf(page);
  const isOn = control.settings === null || isOnAt(control.settings, url);
  const jump = useJump(page);
  const unseen = useChanges(control);
  const onSettings = () => open({ kind: 'settings' });
  const onChanges = () => open({ kind: 'changes' });
  const moves = { onSettings, onCompare, onBack: back };

  async function switchTo(on: boolean): Promise<void> {
    await control.change((settings) => switchSite(settings, siteOf(url), on));
    ask();
  }

  function draw(place: Place, backTo: string) {
    const opened = store.kind === 'open' ? store.store : null;
    if (place.kind === 'settings') return <SettingsView {...{ control, backTo, onChanges }} store={opened} onBack={back} />;
    if (place.kind === 'changes') return <ChangesView {...{ control, backTo, onOpen }} onBack={back} />;
    if (place.kind === 'condition') return <ConditionView id={place.id} backTo={backTo} onOpen={onOpen} {...moves} />;
    const { id, wantsNote, origin } = place;
    const props = { id, wantsNote, backTo, deleter, ...moves, onJump: mentionsOf(page, id) > 0 ? () => jump(id) : null };
    return <TherapyView {...props} store={opened} conditions={conditionsOf(page, id)} origin={origin ?? originOf(page, id)} />;
  }

  return (
    <Layers
      notice={<NoticeBar notice={notice} onClose={() => setNotice(null)} />}
      views={places.map((place, n) => draw(place, nameOf(places[n - 1], tab)))}
    >
      <ListsView
        {...{ tab, query, page, store, deleter, isOn, unseen, onSettings, onOpen, onCompare, onChanges }}
        onJump={jump}
        site={siteOf(url)}
        onTab={setTab}
        onQuery={setQuery}
        onSwitch={(on) => void switchTo(on)}
        onRetry={retry}
      />
    </Layers>
  );
}

function placeOf(stored: StoredIntent | null): Place | null {
  if (!stored) return null;
  const { intent, page } = stored;
  const wantsNote = intent.view === 'note';
  return { kind: 'therapy', id: intent.therapy, wantsNote, origin: wantsNote ? { page, quote: intent.quote ?? null } : null };
}

/** What the view behind is called. */
function nameOf(place: Place | undefined, tab: TabName): string {
  if (!place) return TAB_NAMES[tab];
  if (place.kind === 'settings') return 'Settings';
  if (place.kind === 'changes') return 'What changed';
  return place.kind === 'condition' ? (findCondition(place.id)?.name ?? 'Condition') : (findArticle(place.id)?.name ?? 'Therapy');
}

import { useEffect, useState } from 'preact/hooks';
import { BackBar } from '@/components/popup/BackBar';
import { ChangeList } from '@/components/therapy/ChangeList';
import { changes, newest, unseenAfter } from './changes';
import { findArticle } from './knowledge';
import type { SettingsControl } from './use-settings';

/** The list of changes and the way back. */
export interface ChangesViewProps {
  readonly control: SettingsControl;
  readonly backTo: string;
  readonly onBack: () => void;
  readonly onOpen: (id: string) => void;
}

/** What changed in the evidence. To have opened it is to have seen it; what was new stays marked while it is open. */
export function ChangesView({ control: { settings, change }, backTo, onBack, onOpen }: ChangesViewProps) {
  const [unseen] = useState(() => unseenAfter(settings?.changesSeen ?? null).length);
  useEffect(() => void change((each) => ({ ...each, changesSeen: newest })), [change]);
  return (
    <>
      <BackBar to={backTo} onBack={onBack} />
      <div class="shell-scroll" tabIndex={0} role="region" aria-label="What changed in the evidence">
        <div class="settings">
          <h1>What changed in the evidence</h1>
          <ChangeList changes={changes} unseen={unseen} nameOf={nameOf} onOpen={onOpen} />
        </div>
      </div>
    </>
  );
}

function nameOf(id: string) {
  const article = findArticle(id);
  return { id, name: article?.name ?? id.replaceAll('-', ' '), isHeld: article !== undefined };
}

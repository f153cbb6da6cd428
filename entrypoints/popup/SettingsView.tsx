import { useEffect, useState } from 'preact/hooks';
import { BackBar } from '@/components/popup/BackBar';
import { AboutText } from '@/components/settings/AboutText';
import { OffSites } from '@/components/settings/OffSites';
import { SettingsForm } from '@/components/settings/SettingsForm';
import { ShortcutList } from '@/components/settings/ShortcutList';
import { Button } from '@/components/shared/Button';
import { ErrorNotice } from '@/components/shared/ErrorNotice';
import { switchSite } from '@/domain/settings/site-switch';
import { storageErrorWords } from '@/domain/shared/storage-error';
import { extensionVersion, readShortcuts, type Shortcut } from '@/platform/extension-info';
import type { Store } from '@/platform/db/store';
import { DataView } from './DataView';
import type { SettingsControl } from './use-settings';

/** The settings and the way back. */
export interface SettingsViewProps {
  readonly control: SettingsControl;
  /** `null` while it cannot be reached. */
  readonly store: Store | null;
  readonly backTo: string;
  readonly onBack: () => void;
  /** Shows what changed in the evidence. */
  readonly onChanges: () => void;
}

/** Everything that can be chosen, and what this extension is. */
export function SettingsView({ control: { settings, error, change }, store, backTo, onBack, onChanges }: SettingsViewProps) {
  const [shortcuts, setShortcuts] = useState<readonly Shortcut[]>([]);
  useEffect(() => void readShortcuts().then(setShortcuts), []);
  const words = error === null ? null : storageErrorWords(error);
  return (
    <>
      <BackBar to={backTo} onBack={onBack} />
      <div class="shell-scroll">
        {words ? <ErrorNotice title={words.title}>{words.text}</ErrorNotice> : null}
        <div class="settings">
          <h1>Settings</h1>
          {settings ? (
            <>
              <section>
                <SettingsForm settings={settings} onChange={(changed) => void change((each) => ({ ...each, ...changed }))} />
              </section>
              <section>
                <h2>Sites switched off</h2>
                <OffSites sites={settings.offSites} onTurnOn={(site) => void change((each) => switchSite(each, site, true))} />
              </section>
            </>
          ) : null}
          <section>
            <h2>Keyboard</h2>
            <ShortcutList shortcuts={shortcuts} />
          </section>
          {store ? (
            <section>
              <h2>Your notes and sources</h2>
              <DataView store={store} settings={settings} />
            </section>
          ) : null}
          <section>
            <h2>The evidence</h2>
            <Button onClick={onChanges}>What changed</Button>
          </section>
          <section>
            <h2>About</h2>
            <AboutText version={extensionVersion()} />
          </section>
        </div>
      </div>
    </>
  );
}

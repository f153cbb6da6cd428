import { useId } from 'preact/hooks';
import type { Marks, Settings } from '@/domain/settings/settings';

/** The choices and whom to tell of a new one. */
export interface SettingsFormProps {
  readonly settings: Settings;
  /** Called with what changes; it is saved at once, so there is no button to do so. */
  readonly onChange: (change: Partial<Pick<Settings, 'marks' | 'hoverDelay'>>) => void;
}

const MARKS: readonly (readonly [value: Marks, label: string, hint: string])[] = [
  ['section', 'The first in each section', 'A calm page. For the rest, hold Alt with the pointer on a name, or use the list here.'],
  ['page', 'The first on the page', 'Once for each therapy.'],
  ['every', 'Every mention', ''],
  ['none', 'None', 'Until the shortcut for the next mark is pressed. The list, and Alt with the pointer on a name, show what is there.'],
];

const DELAYS: readonly (readonly [milliseconds: number, label: string])[] = [
  [0, 'At once'],
  [150, 'After 0.15 seconds'],
  [300, 'After 0.3 seconds'],
  [600, 'After 0.6 seconds'],
  [1000, 'After 1 second'],
];

/** What is marked on pages, and how soon a card opens. */
export function SettingsForm({ settings, onChange }: SettingsFormProps) {
  const id = useId();
  return (
    <div class="settings-form">
      <fieldset class="settings-choice">
        <legend>Mark on pages</legend>
        {MARKS.map(([value, label, hint]) => (
          <label key={value} class="settings-option">
            <input type="radio" name={`${id}-marks`} checked={settings.marks === value} onChange={() => onChange({ marks: value })} />
            <span>
              {label}
              {hint === '' ? null : <span class="settings-hint">{hint}</span>}
            </span>
          </label>
        ))}
      </fieldset>
      <label class="settings-delay" htmlFor={`${id}-delay`}>
        <span>Open the card when the pointer rests on a mark</span>
        <select
          id={`${id}-delay`}
          value={String(settings.hoverDelay)}
          onChange={(event) => onChange({ hoverDelay: Number(event.currentTarget.value) })}
        >
          {delaysWith(settings.hoverDelay).map(([milliseconds, label]) => (
            <option key={milliseconds} value={String(milliseconds)}>
              {label}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

/** A stored value that is none of ours stays a choice. */
function delaysWith(current: number): typeof DELAYS {
  if (DELAYS.some(([milliseconds]) => milliseconds === current)) return DELAYS;
  const other = [current, `After ${current / 1_000} seconds`] as const;
  return [...DELAYS, other].toSorted(([a], [b]) => a - b);
}

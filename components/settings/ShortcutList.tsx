/** A keyboard command and the keys it has now. */
export interface ShortcutLine {
  readonly name: string;
  readonly description: string;
  /** Empty where it has none. */
  readonly keys: string;
}

/** The keyboard commands by name, and where they are changed. */
export function ShortcutList({ shortcuts }: { readonly shortcuts: readonly ShortcutLine[] }) {
  if (shortcuts.length === 0) return <p class="settings-hint">This browser has no keyboard commands for extensions.</p>;
  return (
    <>
      <dl class="shortcuts">
        {shortcuts.map(({ name, description, keys }) => (
          <div key={name} class="shortcut">
            <dt>{description || name}</dt>
            <dd>{keys === '' ? <span class="settings-hint">no keys</span> : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="settings-hint">
        Change them in the browser: in Chrome and Edge at chrome://extensions/shortcuts, in Firefox at about:addons, behind the gear,
        “Manage Extension Shortcuts”.
      </p>
    </>
  );
}

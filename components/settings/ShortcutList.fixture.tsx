import { ShortcutList } from './ShortcutList';

/** With keys, without keys, and where there are none. */
export const fixtures = {
  three: () => (
    <ShortcutList
      shortcuts={[
        { name: '_execute_action', description: 'Open Therapy Lens', keys: 'Alt+Shift+L' },
        { name: 'next-term', description: 'Card of the next marked term', keys: 'Alt+Shift+Period' },
        { name: 'previous-term', description: '', keys: '' },
      ]}
    />
  ),
  none: () => <ShortcutList shortcuts={[]} />,
};

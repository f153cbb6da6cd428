import { TrashList } from './TrashList';

const items = [
  { id: 'a', title: 'Ask the physio whether this suits my shoulder.', daysLeft: 30 },
  { id: 'b', title: 'Pappe'.repeat(30), daysLeft: 1 },
];

/** Something, and nothing. */
export const fixtures = {
  two: () => <TrashList items={items} onRestore={() => undefined} />,
  empty: () => <TrashList items={[]} onRestore={() => undefined} />,
};

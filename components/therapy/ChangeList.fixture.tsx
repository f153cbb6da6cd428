import type { Change } from '@/domain/therapy/change';
import { ChangeList } from './ChangeList';

const ids = [...Array(12).keys()].map((n) => `example-therapy-${n}`);
const nameOf = (id: string) => ({ id, name: id.replaceAll('-', ' '), isHeld: !id.endsWith('-3') });
const changes: readonly Change[] = [
  { on: '2026-12-01', kind: 'corrected', therapies: ids.slice(0, 2), text: 'The number of people stood in the wrong row.' },
  { on: '2026-11-25', kind: 'removed', therapies: ids.slice(3, 4), text: 'Its only review was retracted.' },
  { on: '2026-11-23', kind: 'added', therapies: ids, text: 'The first edition.' },
];

/** With and without something new to the reader. */
export const fixtures = {
  'one unseen': () => <ChangeList changes={changes} unseen={1} nameOf={nameOf} onOpen={() => undefined} />,
  'all seen': () => <ChangeList changes={changes} unseen={0} nameOf={nameOf} onOpen={() => undefined} />,
};

import { ChangeNotice } from './ChangeNotice';

/** One change, and several. */
export const fixtures = {
  one: () => <ChangeNotice count={1} onOpen={() => undefined} />,
  several: () => <ChangeNotice count={12} onOpen={() => undefined} />,
};

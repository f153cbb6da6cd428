import { OrderChoice } from './OrderChoice';

/** Both orders. */
export const fixtures = {
  'by name': () => <OrderChoice order="name" onChange={() => undefined} />,
  'by certainty': () => <OrderChoice order="certainty" onChange={() => undefined} />,
};

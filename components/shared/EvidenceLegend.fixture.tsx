import { EvidenceLegend } from './EvidenceLegend';

/** Closed and open. */
export const fixtures = {
  closed: () => <EvidenceLegend />,
  open: () => <EvidenceLegend open />,
};

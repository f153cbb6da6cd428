import { AxisCaption } from './AxisCaption';

/** Short for the card, full for the explainer. */
export const fixtures = {
  short: () => <AxisCaption />,
  full: () => <AxisCaption full />,
};

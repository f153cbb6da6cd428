import { OffSites } from './OffSites';

const ignore = () => undefined;

/** None, two, and a long one. */
export const fixtures = {
  none: () => <OffSites sites={[]} onTurnOn={ignore} />,
  some: () => <OffSites sites={['example.org', 'a-very-long-name-of-a-health-magazine.with.many.parts.example.org']} onTurnOn={ignore} />,
};

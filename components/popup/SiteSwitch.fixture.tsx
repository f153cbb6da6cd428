import { SiteSwitch } from './SiteSwitch';

const ignore = () => undefined;

/** Both positions, and a host that is longer than the line. */
export const fixtures = {
  on: () => <SiteSwitch site="example.org" on onChange={ignore} />,
  off: () => <SiteSwitch site="example.org" on={false} onChange={ignore} />,
  'long host': () => <SiteSwitch site="a-very-long-name-of-a-health-magazine.with.many.parts.example.org" on onChange={ignore} />,
};

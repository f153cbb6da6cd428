import { SettingsForm } from './SettingsForm';

const ignore = () => undefined;

/** The defaults, and a stored delay that the list does not offer. */
export const fixtures = {
  defaults: () => <SettingsForm settings={{ marks: 'section', hoverDelay: 300, offSites: [], changesSeen: null }} onChange={ignore} />,
  'odd delay': () => <SettingsForm settings={{ marks: 'none', hoverDelay: 450, offSites: [], changesSeen: null }} onChange={ignore} />,
};

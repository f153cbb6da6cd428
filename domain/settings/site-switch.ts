import type { Settings } from './settings';

/** The settings with one site (see `siteOf`) switched on or off; all else as it was. Doing it twice changes nothing more. */
export function switchSite(settings: Settings, site: string, isOn: boolean): Settings {
  const others = settings.offSites.filter((each) => each !== site);
  return { ...settings, offSites: isOn || site === '' ? others : [...others, site].toSorted() };
}

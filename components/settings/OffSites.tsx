import { Button } from '../shared/Button';

/** Sites that are switched off, and whom to tell. */
export interface OffSitesProps {
  readonly sites: readonly string[];
  readonly onTurnOn: (site: string) => void;
}

/** Every site that is off, each with its way back. */
export function OffSites({ sites, onTurnOn }: OffSitesProps) {
  if (sites.length === 0) return <p class="settings-hint">None. The switch at the top of the list turns a site off.</p>;
  return (
    <ul class="off-sites">
      {sites.map((site) => (
        <li key={site}>
          <bdi>{site}</bdi>
          <Button aria-label={`Turn on for ${site}`} onClick={() => onTurnOn(site)}>
            Turn on
          </Button>
        </li>
      ))}
    </ul>
  );
}

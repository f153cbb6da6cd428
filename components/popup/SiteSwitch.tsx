/** The off switch of one site. */
export interface SiteSwitchProps {
  /** "example.org". */
  readonly site: string;
  readonly on: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off for this site, at once and for good, and in words which of the two. */
export function SiteSwitch({ site, on, onChange }: SiteSwitchProps) {
  return (
    <div class="site">
      <button type="button" class="site-switch" role="switch" aria-checked={on} onClick={() => onChange(!on)}>
        <span class="site-name">
          On for <bdi>{site}</bdi>
        </span>
        <span class="site-track" aria-hidden="true">
          <span class="site-thumb" />
        </span>
      </button>
      <p class="site-feedback" role="status">
        {on ? '' : `Off: nothing is marked on ${site} until you turn it on again.`}
      </p>
    </div>
  );
}

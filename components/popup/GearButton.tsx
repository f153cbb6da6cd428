import { Button } from '../shared/Button';

/** Opens the settings. */
export function GearButton({ onClick }: { readonly onClick: () => void }) {
  return (
    <Button variant="quiet" class="bar-gear" aria-label="Settings" title="Settings" onClick={onClick}>
      <svg width="18" height="18" viewBox="0 0 18 18" aria-hidden="true" focusable="false">
        <path d={TEETH} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linejoin="round" />
        <circle cx="9" cy="9" r="2.4" fill="none" stroke="currentColor" stroke-width="1.5" />
      </svg>
    </Button>
  );
}

/** Eight teeth around the centre at 9, 9. */
const TEETH =
  [...Array(8).keys()]
    .map((n) => `${toothAt((n * Math.PI) / 4)}`)
    .join(' ')
    .replace(/^L/, 'M') + ' Z';

function toothAt(angle: number): string {
  const point = (radius: number, turn: number) =>
    `${(9 + radius * Math.cos(angle + turn)).toFixed(2)} ${(9 + radius * Math.sin(angle + turn)).toFixed(2)}`;
  return `L${point(5.6, -0.27)} L${point(7.6, -0.2)} L${point(7.6, 0.2)} L${point(5.6, 0.27)}`;
}

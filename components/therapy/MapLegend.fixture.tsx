import { MapLegend } from './MapLegend';

/** Closed and open. */
export const fixtures = {
  closed: () => (
    <div class="explainer">
      <div class="map">
        <MapLegend />
      </div>
    </div>
  ),
  open: () => (
    <div class="explainer">
      <div class="map">
        <MapLegend open />
      </div>
    </div>
  ),
};

import { MapKey } from './MapKey';

/** The one line. */
export const fixtures = {
  line: () => (
    <div class="explainer">
      <div class="map">
        <MapKey />
      </div>
    </div>
  ),
};

import { EvidenceRow } from './EvidenceRow';
import { exampleFinding, exampleFindings } from './examples';

/** As in the card, as in the explainer, and in the passage's own condition. */
export const fixtures = {
  'all shapes': () => exampleFindings.map((finding) => <EvidenceRow key={finding.conditionName} finding={finding} />),
  'in this passage': () => <EvidenceRow finding={exampleFinding()} here="exact" dense />,
  'nearest with a note': () => <EvidenceRow finding={exampleFinding()} here="nearest" note="nearest we hold to example ache" dense />,
  'long words': () => (
    <EvidenceRow
      finding={exampleFinding({ conditionName: 'Temporomandibular joint dysfunction', population: 'postmenopausal outpatients' })}
      here="exact"
    />
  ),
};

import { exampleFinding, exampleFindings } from '../shared/examples';
import { EvidenceTable } from './EvidenceTable';

/** Full rows, those of several therapies, and one about which little is known. */
export const fixtures = {
  full: () => (
    <div class="explainer">
      <EvidenceTable findings={exampleFindings} />
    </div>
  ),
  'several therapies': () => (
    <div class="explainer">
      <EvidenceTable
        findings={exampleFindings.map((finding, n) => ({ ...finding, therapy: n < 3 ? 'Example therapy' : 'Sample method' }))}
      />
    </div>
  ),
  sparse: () => {
    const { size: _size, trials: _trials, participants: _participants, ...rest } = exampleFinding({ magnitude: 'unstated' });
    return (
      <div class="explainer">
        <EvidenceTable findings={[rest]} />
      </div>
    );
  },
};

import { EvidenceGlyph } from './EvidenceGlyph';
import { exampleFindings } from './examples';

/** Every shape with every rating. */
export const fixtures = {
  all: () => exampleFindings.map((finding) => <EvidenceGlyph key={finding.conditionName} finding={finding} />),
};

/** Whether a text can be a record's id, which is its file's name too. */
export function isRecordId(id: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id);
}

/**
 * A record with every field in its place and nothing claimed: what must be filled in is empty, so the check names each
 * gap. `today`: ISO date.
 */
export function draftTherapy(id: string, today: string): Record<string, unknown> {
  const name = id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
  return {
    id,
    name,
    kind: '',
    names: [{ pattern: name.toLowerCase(), tier: 'T0' }],
    oneLine: '',
    explainer: { whatItIs: [''], session: [''], trying: [''], verifiedAt: [] },
    reviews: [{ id: '', title: '', authors: [{ family: '', given: '' }], journal: '', year: 0, type: '', doi: '', verifiedAt: [] }],
    searched: { terms: [`${name.toLowerCase()} systematic review`], on: today },
    evidence: [
      { condition: '', outcome: { name: '', better: 'less' }, direction: '', magnitude: 'unstated', certainty: 'not-rated', review: '' },
    ],
    safety: [{ kind: '', text: '', card: '', source: '', verifiedAt: '' }],
    authorities: [],
    questions: [],
    checkedOn: today,
  };
}

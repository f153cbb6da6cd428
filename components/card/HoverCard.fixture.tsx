import briefs from 'virtual:knowledge/briefs';
import { exampleArticle, exampleFinding, exampleFindings } from '../shared/examples';
import type { CardModel } from '@/domain/card/card';
import { HoverCard } from './HoverCard';

const nothing = () => undefined;

const card = (given: Partial<CardModel>) => () => (
  <HoverCard
    model={{ brief: exampleArticle, rows: [], missing: [], more: 0, sheet: false, ...given }}
    onReadMore={nothing}
    onNote={nothing}
    onClose={nothing}
  />
);

const rows = [
  { finding: exampleFinding(), here: 'exact' },
  ...exampleFindings.slice(5, 6).map((finding) => ({ finding, here: null }) as const),
] as const;

const real = briefs.map((brief) => {
  const [first, ...others] = brief.findings;
  const shown = first
    ? [{ finding: first, here: 'exact' } as const, ...others.slice(0, 1).map((finding) => ({ finding, here: null }) as const)]
    : [];
  return [brief.id, card({ brief, rows: shown, more: brief.findings.length - shown.length })] as const;
});

/** The passage's condition held, near, not held; nothing held at all; touch; every real therapy. */
export const fixtures = {
  'in this passage': card({ rows, more: 4 }),
  nearest: card({
    missing: ['No review held for example ache; nearest: example pain.'],
    rows: [{ finding: exampleFinding(), here: 'nearest', nearestTo: 'example ache' }],
  }),
  'nearest, disputed': card({
    missing: ['No review held for example ache; nearest: example pain.'],
    rows: [{ finding: exampleFinding(), here: 'nearest', nearestTo: 'example ache', disputed: true }],
  }),
  missing: card({ missing: ['No review held for example ache.'], rows: rows.slice(1), more: 1 }),
  'no review': card({}),
  'many rows': card({ rows: exampleFindings.map((finding) => ({ finding, here: null })), more: 12 }),
  sheet: card({ rows, more: 4, sheet: true }),
  ...Object.fromEntries(real),
};

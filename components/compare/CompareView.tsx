import { useState } from 'preact/hooks';
import { withinSentence } from '@/domain/condition/within-sentence';
import { orderCompared, type ComparedTherapy, type CompareOrder } from '@/domain/therapy/compare';
import { AxisCaption } from '../shared/AxisCaption';
import { EvidenceLegend } from '../shared/EvidenceLegend';
import { EvidenceTable } from '../therapy/EvidenceTable';
import { ComparedItem } from './ComparedItem';
import { ConditionList } from './ConditionList';
import type { FoundCondition } from './found-condition';
import { OrderChoice } from './OrderChoice';

/** One condition and every therapy on which something is held for it. Look: compare.css and explainer.css. */
export interface CompareViewProps {
  readonly condition: { readonly id: string; readonly name: string };
  readonly therapies: readonly ComparedTherapy[];
  /** Broader conditions, nearest first. */
  readonly broader: readonly FoundCondition[];
  /** Opens a therapy's explainer. */
  readonly onOpen: (therapy: string) => void;
  /** Compares for another condition. */
  readonly onCompare: (condition: string) => void;
  /** The day on which the age of the evidence is judged, 2026-11-23; the reader's own day where absent. */
  readonly today?: string | undefined;
}

/** All therapies in the same columns, whatever was found; by name unless the reader asks for certainty. No grade, no winner. */
export function CompareView({ condition, therapies, broader, onOpen, onCompare, today }: CompareViewProps) {
  const [order, setOrder] = useState<CompareOrder>('name');
  const [legendOpen, setLegendOpen] = useState(false);
  const [openedOn] = useState(() => new Date().toISOString().slice(0, 10));
  const ordered = orderCompared(therapies, order);
  const openLegend = () => setLegendOpen(true);
  return (
    <article class="explainer compare" lang="en">
      <header>
        <h1>{condition.name}</h1>
        <p class="explainer-lead">{leadText(condition, therapies)}</p>
        <Note name={condition.name} />
      </header>
      <OrderChoice order={order} onChange={setOrder} />
      <div class="has-axis-caption">
        <div class="summary-head">
          <EvidenceLegend open={legendOpen} onToggle={setLegendOpen} />
          <AxisCaption full />
        </div>
        <ul class="compare-list">
          {ordered.map((therapy) => (
            <ComparedItem
              key={therapy.id}
              therapy={therapy}
              condition={condition.id}
              today={today ?? openedOn}
              onOpen={() => onOpen(therapy.id)}
              onGlyph={openLegend}
            />
          ))}
        </ul>
        <EvidenceTable findings={ordered.flatMap(({ name, findings }) => findings.map((finding) => ({ ...finding, therapy: name })))} />
      </div>
      <ConditionList title="Broader conditions" items={broader} onOpen={onCompare} />
      <footer>Information, not advice. Talk with your clinician before you start or stop a treatment.</footer>
    </article>
  );
}

function leadText({ id, name }: CompareViewProps['condition'], therapies: readonly ComparedTherapy[]): string {
  const count = therapies.length === 1 ? 'one therapy' : `${therapies.length} therapies`;
  const hasNarrower = therapies.some(({ findings }) => findings.some((finding) => finding.condition !== id));
  const which = hasNarrower ? ' A row on a narrower condition names it.' : '';
  return `Every review finding that we hold for ${withinSentence(name)}, on ${count}, whatever it says.${which}`;
}

function Note({ name }: { readonly name: string }) {
  return (
    <p class="compare-note">
      <strong>This is no ranking:</strong> each review asked its own question of its own people, so one row does not beat another. Where a
      therapy is missing, we hold no review of it for {withinSentence(name)}: it might help, do nothing or harm.
    </p>
  );
}

import { useMemo } from 'preact/hooks';
import { CompareView } from '@/components/compare/CompareView';
import { BackBar } from '@/components/popup/BackBar';
import { EmptyState } from '@/components/shared/EmptyState';
import { broaderThan, compareFor, findCondition } from './knowledge';

/** One condition. */
export interface ConditionViewProps {
  readonly id: string;
  /** Name of the view behind. */
  readonly backTo: string;
  readonly onOpen: (therapy: string) => void;
  readonly onCompare: (condition: string) => void;
  readonly onBack: () => void;
  readonly onSettings: () => void;
}

/** Every therapy on which something is held for this condition. */
export function ConditionView({ id, backTo, onOpen, onCompare, onBack, onSettings }: ConditionViewProps) {
  const condition = findCondition(id);
  // Hundreds of rows: they are not drawn again whenever the popup hears from the page.
  const view = useMemo(() => {
    const therapies = compareFor(id);
    if (!condition || therapies.length === 0) return null;
    return <CompareView {...{ condition, therapies, onOpen, onCompare }} broader={broaderThan(id)} />;
  }, [id, condition, onOpen, onCompare]);
  return (
    <>
      <BackBar to={backTo} onBack={onBack} onSettings={onSettings} />
      {view ? (
        <div class="shell-scroll" tabIndex={0} role="region" aria-label={condition?.name}>
          {view}
        </div>
      ) : (
        <div class="shell-scroll">
          <EmptyState title="Not in this version">This version of Therapy Lens holds no review for “{id.replaceAll('-', ' ')}”.</EmptyState>
        </div>
      )}
    </>
  );
}

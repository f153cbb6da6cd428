import { useEffect, useState } from 'preact/hooks';
import { Button } from '../shared/Button';

/** Something that was done and can be undone for a while. */
export interface SnackbarProps {
  /** "Note deleted." */
  readonly text: string;
  readonly onUndo: () => void;
  /** Called when the time is over. */
  readonly onClose: () => void;
}

/** Time to undo, in milliseconds; it stands still while pointer or focus are on the bar. */
const TIME = 10_000;

/** What was done, and "Undo" for ten seconds. Afterwards the trash still has it. */
export function Snackbar({ text, onUndo, onClose }: SnackbarProps) {
  const [isHeld, setHeld] = useState(false);
  useEffect(() => {
    if (isHeld) return undefined;
    const timer = setTimeout(onClose, TIME);
    return () => clearTimeout(timer);
  }, [isHeld, onClose]);
  const hold = () => setHeld(true);
  const release = () => setHeld(false);
  return (
    <div class="snackbar" onPointerEnter={hold} onPointerLeave={release} onFocusIn={hold} onFocusOut={release}>
      <p role="status">{text}</p>
      <Button onClick={onUndo}>Undo</Button>
    </div>
  );
}

import { useState } from 'preact/hooks';
import type { Article } from '@/domain/therapy/article';
import { correctionPlaces, correctionReport } from '@/domain/therapy/correction-report';
import { Button } from '../shared/Button';

/** An explainer, and how its report gets to the clipboard. */
export interface CorrectionReportProps {
  readonly article: Pick<Article, 'id' | 'name' | 'checkedOn' | 'findings'>;
  /** Version of the extension. */
  readonly version: string;
  /** Resolves to false where the browser refuses. */
  readonly onCopy: (text: string) => Promise<boolean>;
}

/** "Something wrong here?": a report that the reader copies and sends by whatever way they like. Nothing is sent by us. */
export function CorrectionReport({ article, version, onCopy }: CorrectionReportProps) {
  const places = correctionPlaces(article);
  const [place, setPlace] = useState(places[0] ?? '');
  const [words, setWords] = useState('');
  const [state, setState] = useState<'' | 'Copied.' | 'The browser did not allow it; select the text and copy it.'>('');
  const report = correctionReport(article, { place, words }, version);

  async function copy(): Promise<void> {
    setState((await onCopy(report)) ? 'Copied.' : 'The browser did not allow it; select the text and copy it.');
  }

  return (
    <details class="disclosure correction">
      <summary>Something wrong here?</summary>
      <p>Copy a report and send it to whoever gave you Therapy Lens. Nothing is sent from here.</p>
      <label class="correction-label">
        What is it about?
        <select value={place} onChange={(event) => setPlace(event.currentTarget.value)}>
          {places.map((each) => (
            <option key={each} value={each}>
              {each}
            </option>
          ))}
        </select>
      </label>
      <label class="correction-label">
        What is wrong, and where can it be seen?
        <textarea rows={3} value={words} onInput={(event) => setWords(event.currentTarget.value)} />
      </label>
      <pre class="correction-text" tabIndex={0} aria-label="The report">
        {report}
      </pre>
      <div class="correction-foot">
        <Button onClick={() => void copy()}>Copy report</Button>
        <span role="status">{state}</span>
      </div>
    </details>
  );
}

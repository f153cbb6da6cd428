import type { RankedFinding } from '@/domain/therapy/rank-findings';
import { EvidenceGlyph } from '../shared/EvidenceGlyph';
import type { Found } from './found';

/** One therapy of a list. */
export interface FoundItemProps {
  readonly item: Found;
  readonly onOpen: () => void;
  readonly onJump: () => void;
}

/** Name and one finding in words and as a picture; the count is the way to the place on the page. */
export function FoundItem({ item, onOpen, onJump }: FoundItemProps) {
  const { name, matched, count, maybe, finding } = item;
  return (
    <li class="found">
      <button type="button" class="found-open" onClick={onOpen}>
        <span class="found-head">
          <span class="found-name">
            {name}
            {matched ? <span class="found-matched"> also {matched}</span> : null}
            {maybe ? <span class="found-matched"> perhaps meant by “{maybe}”</span> : null}
          </span>
          {finding ? <EvidenceGlyph finding={finding.finding} silent /> : null}
        </span>
        <span class="found-line">{finding ? <Line ranked={finding} /> : 'No review held yet.'}</span>
      </button>
      {count > 0 ? (
        <button type="button" class="found-jump" title="Show on page" aria-label={jumpLabel(name, count)} onClick={onJump}>
          {count.toLocaleString('en')}×
          <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" focusable="false">
            <path
              d="M6 1.5v8.6M2.4 6.6 6 10.2l3.6-3.6"
              fill="none"
              stroke="currentColor"
              stroke-width="1.5"
              stroke-linecap="round"
              stroke-linejoin="round"
            />
          </svg>
        </button>
      ) : null}
    </li>
  );
}

function Line({ ranked: { finding, note } }: { readonly ranked: RankedFinding }) {
  return (
    <>
      <span class="found-condition">
        {finding.conditionName}
        {note ? ` (${note})` : ''}:
      </span>{' '}
      {lowerFirst(finding.sentence)} <span class="found-certainty">{finding.certaintyLabel}.</span>
    </>
  );
}

function jumpLabel(name: string, count: number): string {
  return `Show ${name} on the page, ${count.toLocaleString('en')} ${count === 1 ? 'mention' : 'mentions'}`;
}

function lowerFirst(sentence: string): string {
  return sentence.charAt(0).toLowerCase() + sentence.slice(1);
}

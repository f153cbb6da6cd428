import { useId, useMemo } from 'preact/hooks';
import { studiesText } from '@/domain/therapy/wording';
import { layOutMap, type MapMark as Mark, type MapRow } from './evidence-map';
import type { FindingGroup } from './group-findings';
import { MapKey } from './MapKey';
import { MapLegend } from './MapLegend';
import { MapMark } from './MapMark';
import { placeName, useMapFocus, type MapFocus } from './use-map-focus';

/** The findings of a therapy at one glance. */
export interface EvidenceMapProps {
  /** Conditions in the order of reading. */
  readonly groups: readonly FindingGroup[];
  /** The reader wants to read what was found for a condition. */
  readonly onCondition: (condition: string) => void;
  /** The reader wants the same as a table. */
  readonly onTable: () => void;
}

/**
 * Conditions down, worse to better across, certainty by fill, people by size. No overall grade, no count of votes.
 * For assistive technology it is a list of conditions, each with the sentences of its findings.
 */
export function EvidenceMap({ groups, onCondition, onTable }: EvidenceMapProps) {
  const rows = useMemo(() => layOutMap(groups), [groups]);
  const focus = useMapFocus(rows);
  const hint = useId();
  const { rootRef, shown, onPointerLeave, onKeyDown } = focus;
  return (
    <div class="map" ref={rootRef} {...{ onPointerLeave, onKeyDown }}>
      <div role="group" aria-label="Map of the findings" aria-describedby={hint}>
        <Caption />
        <ol class="map-rows">
          {rows.map((row, n) => (
            <Row key={row.group.condition} row={row} index={n} focus={focus} onCondition={onCondition} />
          ))}
        </ol>
      </div>
      <MapKey />
      <div class={`map-detail${shown ? ' map-detail-shown' : ''}`}>
        {shown ? <Detail mark={shown} /> : null}
        <p id={hint} hidden={shown !== null}>
          Each shape is one finding: point at it, tap it or use the arrow keys to read it.
        </p>
      </div>
      <p class="map-equal">
        The same stands in words below and{' '}
        <button type="button" class="map-link" onClick={onTable}>
          as a table
        </button>
        .
      </p>
      <MapLegend />
    </div>
  );
}

/** Names of the columns; where the text is too large for them, one line of words. Each mark's own words say the same. */
function Caption() {
  return (
    <div class="map-caption" aria-hidden="true">
      <div class="map-caption-columns">
        <span class="map-caption-unclear">unclear</span>
        <span class="map-caption-middle">no difference</span>
        <span class="map-caption-worse">worse</span>
        <span class="map-caption-better">better</span>
      </div>
      <p class="map-caption-words">From the left: a box for what is unclear; worse; a line for no difference; better.</p>
    </div>
  );
}

interface RowProps {
  readonly row: MapRow;
  readonly index: number;
  readonly focus: MapFocus;
  readonly onCondition: (condition: string) => void;
}

function Row({ row: { group, marks, height }, index, focus, onCondition }: RowProps) {
  const { condition, conditionName, here } = group;
  const count = marks.length === 1 ? '1 finding' : `${marks.length} findings`;
  return (
    <li class={`map-row${here === null ? '' : ' map-here'}`}>
      <div class="map-name">
        <button
          type="button"
          class="map-condition"
          aria-label={[conditionName, here, `go to ${count}`].filter(Boolean).join(', ')}
          {...placeProps(focus, index, 0, null)}
          onClick={() => onCondition(condition)}
        >
          {conditionName}
        </button>
        {here === null ? null : <span class="evidence-tag">{here}</span>}
      </div>
      <ul class="map-picture" aria-label={conditionName} style={{ '--h': height }}>
        {marks.map((mark, n) => (
          <li key={n} style={{ '--x': mark.x, '--y': mark.y }}>
            <button
              type="button"
              class={`map-mark${focus.shown?.finding === mark.finding ? ' map-mark-shown' : ''}`}
              aria-label={markWords(mark)}
              {...placeProps(focus, index, n + 1, mark)}
              onPointerEnter={(event) => focus.onPoint(event, mark)}
              onClick={() => focus.onFocus({ row: index, item: n + 1 }, mark)}
            >
              <MapMark look={mark} />
            </button>
          </li>
        ))}
      </ul>
    </li>
  );
}

function placeProps(focus: MapFocus, row: number, item: number, mark: Mark | null) {
  const isStop = focus.position.row === row && focus.position.item === item;
  return { 'data-place': placeName({ row, item }), tabIndex: isStop ? 0 : -1, onFocus: () => focus.onFocus({ row, item }, mark) };
}

/** Everything the mark shows, in words. */
function markWords({ finding }: Mark): string {
  return [finding.sentence, `${finding.certaintyLabel}.`, `${factsOf(finding)}.`, `${finding.citation.label}.`].join(' ');
}

function factsOf({ population, timePoint, trials, participants, countsOfReview }: Mark['finding']): string {
  const people = participants === undefined ? 'number of people not stated' : '';
  return [population, timePoint, studiesText(trials, participants, countsOfReview), people].filter(Boolean).join(', ');
}

function Detail({ mark: { finding } }: { readonly mark: Mark }) {
  const { conditionName, sentence, certaintyLabel, citation } = finding;
  return (
    <>
      <p>
        <strong>{conditionName}.</strong> {sentence}
      </p>
      <p class="evidence-meta">
        {certaintyLabel} · {factsOf(finding)} ·{' '}
        <a class="evidence-source" href={citation.href} target="_blank" rel="noopener noreferrer">
          {citation.label}
        </a>
      </p>
    </>
  );
}

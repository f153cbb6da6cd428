import type { Finding } from '@/domain/therapy/article';
import { shapeOf, type Drawable, type Shape } from '../shared/picture';
import type { FindingGroup } from './group-findings';

/*
 * Where each finding of a therapy stands on its map: conditions down, worse to better across, certainty by fill,
 * people by size. Numbers are px at usual text size; the sheet scales all of them together.
 */

/** The columns of the drawing, from the left: a box for what nobody can tell, a gap, seven steps from worse to better. */
export const MAP = { width: 232, unclear: 51, axisStart: 57, step: 25, steps: 7 } as const;

/** The line of no difference. */
export const MIDDLE = MAP.axisStart + (MAP.step * MAP.steps) / 2;

/** Between two marks; more than the width of their outlines. */
const GAP = 2.5;

/** Above and below the marks of a row. */
const ROW_PAD = 4;

/** Room for a name in one line. */
const LEAST_HEIGHT = 30;

/** The area of a mark is in proportion to the people between these numbers, and stays the same beyond them. */
export const PEOPLE = { fewest: 500, most: 2_000 } as const;

const AREA_PER_PERSON = 0.095;

/** An arrow's height by its width, as in the picture of a single finding. */
export const ARROW_RATIO = 1.2;

/** Between the two heads of a mark that points both ways. */
const BETWEEN_HEADS = 3.5;

/** A span's width by its height. */
const SPAN_RATIO = 1.7;

/** The part behind an arrow head that says: the review itself states this size. */
export const TAIL = 4.5;

/** How certainty fills a mark. `none`: the review gave no rating. */
type Fill = 'full' | 'three-quarters' | 'half' | 'hatched' | 'none';

const FILLS = { high: 'full', moderate: 'three-quarters', low: 'half', 'very-low': 'hatched', 'not-rated': 'none' } as const;

/** What of a finding the map shows. */
export type Mappable = Drawable & Pick<Finding, 'participants'>;

/** The look of a mark, before it has a place. */
export interface MarkLook {
  readonly shape: Shape;
  readonly fill: Fill;
  /** False where the number of people is not known; then the mark is as small as can be. */
  readonly isCounted: boolean;
  readonly width: number;
  readonly height: number;
}

/** One finding on the map: its look, and the left upper corner of the room it takes. */
export interface MapMark extends MarkLook {
  readonly finding: Finding;
  readonly x: number;
  readonly y: number;
}

/** One condition on the map. Marks come from left to right, column by column; within a column as the findings do. */
export interface MapRow {
  readonly group: FindingGroup;
  readonly marks: readonly MapMark[];
  readonly height: number;
}

/** Steps from the line of no difference, worse below zero; `unclear` is the box beside the axis. */
export type Column = 'unclear' | -3 | -2 | -1 | 0 | 1 | 2 | 3;

const COLUMNS: readonly Column[] = ['unclear', -3, -2, -1, 0, 1, 2, 3];

const STEPS = { better: { small: 1, middle: 2, large: 3 }, worse: { small: -1, middle: -2, large: -3 } } as const;

/**
 * The column of a shape. Guarantee: what nobody can tell, and what studies disagree about, stands in the box beside
 * the axis, never on the side of benefit or of harm. Where the size is not stated it is the middle distance, and the
 * mark has no tail.
 */
export function columnOf(shape: Shape): Column {
  if (shape.kind === 'span' || shape.kind === 'both') return 'unclear';
  return shape.kind === 'disc' ? 0 : STEPS[shape.side][shape.size];
}

/** The look of a finding. Where a review gives a range of certainty, the lower end fills the mark. */
export function lookOf(finding: Mappable): MarkLook {
  const shape = shapeOf(finding);
  const area = AREA_PER_PERSON * Math.min(PEOPLE.most, Math.max(PEOPLE.fewest, finding.participants ?? 0));
  const isCounted = finding.participants !== undefined;
  return { shape, fill: FILLS[finding.certainty[0]], isCounted, ...boxOf(shape, area) };
}

function boxOf(shape: Shape, area: number): { readonly width: number; readonly height: number } {
  switch (shape.kind) {
    case 'disc': {
      const diameter = 2 * Math.sqrt(area / Math.PI);
      return { width: diameter, height: diameter };
    }
    case 'span': {
      // A rectangle with half discs at its ends.
      const height = Math.sqrt(area / (SPAN_RATIO - 1 + Math.PI / 4));
      return { width: SPAN_RATIO * height, height };
    }
    case 'both': {
      // Two arrow heads, each with half of the area.
      const head = Math.sqrt(area / ARROW_RATIO);
      return { width: 2 * head + BETWEEN_HEADS, height: ARROW_RATIO * head };
    }
    case 'arrow': {
      const head = Math.sqrt((2 * area) / ARROW_RATIO);
      return { width: head + (shape.stated ? TAIL : 0), height: ARROW_RATIO * head };
    }
  }
}

/** The rows of the map, in the order of the groups. The same findings always lie in the same places. */
export function layOutMap(groups: readonly FindingGroup[]): readonly MapRow[] {
  return groups.map(layOutRow);
}

type Looked = MarkLook & { readonly finding: Finding };

interface Line {
  readonly marks: readonly Looked[];
  readonly width: number;
  readonly height: number;
}

function layOutRow(group: FindingGroup): MapRow {
  const looked = group.findings.map((finding): Looked => ({ finding, ...lookOf(finding) }));
  const byColumn = Map.groupBy(looked, (mark) => columnOf(mark.shape));
  const cells = COLUMNS.map((column) => ({ column, lines: breakLines(byColumn.get(column) ?? [], roomOf(column)) }));
  const height = Math.max(LEAST_HEIGHT, ...cells.map(({ lines }) => heightOf(lines) + 2 * ROW_PAD));
  return { group, height, marks: cells.flatMap(({ column, lines }) => placeLines(lines, centreOf(column), height)) };
}

function centreOf(column: Column): number {
  return column === 'unclear' ? MAP.unclear / 2 : MIDDLE + column * MAP.step;
}

/** Width for marks: neighbouring columns stay apart by the rest. */
function roomOf(column: Column): number {
  return column === 'unclear' ? MAP.unclear - 2 * GAP : MAP.step - GAP;
}

/** Side by side while there is room, then below; a mark wider than the room has a line of its own. */
function breakLines(marks: readonly Looked[], room: number): readonly Line[] {
  const lines: Line[] = [];
  for (const mark of marks) {
    const last = lines.at(-1);
    if (last && last.width + GAP + mark.width <= room) lines[lines.length - 1] = toLine([...last.marks, mark]);
    else lines.push(toLine([mark]));
  }
  return lines;
}

function toLine(marks: readonly Looked[]): Line {
  return {
    marks,
    width: marks.reduce((sum, mark) => sum + mark.width, GAP * (marks.length - 1)),
    height: Math.max(...marks.map((mark) => mark.height)),
  };
}

function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, line) => sum + line.height, GAP * Math.max(0, lines.length - 1));
}

/** Lines in the middle of the row's height, marks in the middle of their line. */
function placeLines(lines: readonly Line[], centre: number, rowHeight: number): readonly MapMark[] {
  let top = (rowHeight - heightOf(lines)) / 2;
  return lines.flatMap((line) => {
    let left = centre - line.width / 2;
    const placed = line.marks.map((mark): MapMark => {
      const at = { x: left, y: top + (line.height - mark.height) / 2 };
      left += mark.width + GAP;
      return { ...mark, ...at };
    });
    top += line.height + GAP;
    return placed;
  });
}

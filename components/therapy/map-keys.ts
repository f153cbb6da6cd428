/** A place of the focus: a row, and in it 0 for the condition's name or 1, 2, … for its marks. */
export interface MapPosition {
  readonly row: number;
  readonly item: number;
}

/** The middles of a row's marks, from left to right. */
type Middles = readonly number[];

/**
 * Where a key takes the focus; null for keys that mean nothing here. Left and right follow the eye: the name stands
 * before the marks, behind them where the page is read from the right. Up and down go to the nearest mark.
 */
export function nextPosition(key: string, at: MapPosition, rows: readonly Middles[], isRtl: boolean): MapPosition | null {
  const row = rows[at.row] ?? [];
  const marks = row.map((_, n) => n + 1);
  const line = isRtl ? [...marks, 0] : [0, ...marks];
  const step = (by: number) => ({ row: at.row, item: line[line.indexOf(at.item) + by] ?? at.item });
  switch (key) {
    case 'ArrowLeft':
      return step(-1);
    case 'ArrowRight':
      return step(1);
    case 'ArrowUp':
      return across(at, rows, at.row - 1);
    case 'ArrowDown':
      return across(at, rows, at.row + 1);
    case 'Home':
      return { row: 0, item: 0 };
    case 'End':
      return { row: Math.max(0, rows.length - 1), item: 0 };
    default:
      return null;
  }
}

function across(at: MapPosition, rows: readonly Middles[], to: number): MapPosition {
  const middles = rows[to];
  if (!middles) return at;
  const from = rows[at.row]?.[at.item - 1];
  if (from === undefined) return { row: to, item: 0 };
  const distances = middles.map((middle) => Math.abs(middle - from));
  return { row: to, item: distances.indexOf(Math.min(...distances)) + 1 };
}

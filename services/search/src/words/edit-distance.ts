/** Letters to insert, delete, replace or swap with their neighbour; `most + 1` for anything beyond `most`. */
export function editDistance(from: string, to: string, most: number): number {
  const [a, b] = [[...from], [...to]];
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let beforeLast: number[] = [];
  let last = b.map((_, at) => at + 1);
  for (let i = 0; i < a.length; i++) {
    const row: number[] = [];
    for (let j = 0; j < b.length; j++) {
      const replaced = cell(last, j - 1, i) + (a[i] === b[j] ? 0 : 1);
      const swapped =
        i > 0 && j > 0 && a[i] === b[j - 1] && a[i - 1] === b[j] ? cell(beforeLast, j - 2, i - 1) + 1 : most + 1;
      row.push(Math.min(replaced, swapped, cell(last, j, i) + 1, cell(row, j - 1, i + 1) + 1));
    }
    if (Math.min(i + 1, ...row) > most) return most + 1;
    [beforeLast, last] = [last, row];
  }
  return Math.min(cell(last, b.length - 1, a.length), most + 1);
}

/** Left of the first column: the row's own number. */
const cell = (row: readonly number[], at: number, rowNumber: number) => row[at] ?? rowNumber;

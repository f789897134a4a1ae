import Papa from "papaparse";

/** A block of cells as spreadsheets put it on the clipboard. */
export function parseBlock(text: string): string[][] {
  return Papa.parse<string[]>(text.replace(/\r?\n$/, ""), { delimiter: "\t" }).data;
}

export function writeBlock(rows: readonly (readonly string[])[]): string {
  return Papa.unparse(
    rows.map((row) => [...row]),
    { delimiter: "\t", newline: "\n", header: false },
  );
}

/** Where each text of a block goes, from a cell on; a single one fills the whole range. What falls off the edge is left out. */
export function placed(
  block: readonly (readonly string[])[],
  range: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number },
  size: { readonly rows: number; readonly columns: number },
): { row: number; column: number; text: string }[] {
  const [first] = block;
  const isSingle = block.length === 1 && first?.length === 1;
  const cells: { row: number; column: number; text: string }[] = [];
  const height = isSingle ? range.bottom - range.top + 1 : block.length;
  for (let y = 0; y < height && range.top + y < size.rows; y++) {
    const line = isSingle
      ? Array.from({ length: range.right - range.left + 1 }, () => first[0] ?? "")
      : (block[y] ?? []);
    line.forEach((text, x) => {
      if (range.left + x < size.columns) cells.push({ row: range.top + y, column: range.left + x, text });
    });
  }
  return cells;
}

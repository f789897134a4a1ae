/** The columns of the file, as the export writes them and the import reads them. */
export const csvColumns = ["sku", "location", "on_hand", "delta", "price", "compare_at", "threshold"] as const;
export type CsvColumn = (typeof csvColumns)[number];

/** A row as it stands in the file; what is not there is "". */
export type CsvCells = Readonly<Record<CsvColumn, string>>;

export const emptyCells: CsvCells = {
  ...{ sku: "", location: "", on_hand: "", delta: "", price: "", compare_at: "", threshold: "" },
};

/** Spreadsheets take the apostrophe for a sign that this is text; the export puts it before what they would calculate. */
export const withoutApostrophe = (text: string): string => (/^'[=+\-@\t\r]/.test(text) ? text.slice(1) : text);

/** Which column of a file is which of ours; undefined for those that we have no use for. */
export function columnNamed(header: string): CsvColumn | undefined {
  const name = header
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, "_");
  return csvColumns.find((column) => column === name);
}

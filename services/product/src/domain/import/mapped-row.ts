import type { ColumnSample, Fault } from "./product-import.ts";
import type { SourceRecord } from "./source-record.ts";
import { isStorable } from "./storable.ts";

/** A row by what its cells mean. */
export interface MappedRow {
  readonly record: SourceRecord;
  /** Field → text; blank cells are left out. */
  readonly fields: ReadonlyMap<string, string>;
  readonly faults: Fault[];
  /** Address → id of a picture that was fetched for it. */
  fetched?: ReadonlyMap<string, string>;
  /** What the file calls a field. */
  columnOf(field: string): string;
}

export type Mapping = ReadonlyMap<string, string>;

export const mappingOf = (columns: readonly ColumnSample[]): Mapping =>
  new Map(columns.map(({ name, field }) => [name, field]));

export function mapRow(record: SourceRecord, mapping: Mapping): MappedRow {
  const fields = new Map<string, string>();
  const names = new Map<string, string>();
  const faults: Fault[] = [];
  for (const [column, cell] of Object.entries(record.cells)) {
    const field = fieldOf(column, mapping);
    if (field === "" || fields.has(field)) continue;
    names.set(field, column);
    const text = asWritten(cell);
    if (text !== "" && isStorable(text)) fields.set(field, text);
    else if (text !== "") faults.push({ column, ...unstorable });
  }
  return { record, fields, faults, columnOf: (field) => names.get(field) ?? nameOf(field, mapping) };
}

/** A column that nobody mapped, as a late key of a JSONL file, is what it calls itself when that is an attribute. */
function fieldOf(column: string, mapping: Mapping): string {
  return mapping.get(column) ?? (/^(attr|option):/.test(column) ? column : "");
}

function nameOf(field: string, mapping: Mapping): string {
  for (const [column, mapped] of mapping) if (mapped === field) return column;
  return field;
}

/** Without the apostrophe that keeps a spreadsheet from calculating a cell. */
const asWritten = (cell: string) => cell.trim().replace(/^'(?=[=+\-@\t\r'])/, "");

export function addFault(
  row: MappedRow,
  field: string,
  fault: { reason: string; message: string; metadata?: Readonly<Record<string, string>> },
): void {
  const { reason, message, metadata = {} } = fault;
  row.faults.push({ column: row.columnOf(field), reason, message, metadata });
}

const unstorable = {
  reason: "CONTROL_CHARACTER",
  message: "The cell holds a character that is no text, such as U+0000; remove it.",
  metadata: {},
} as const;

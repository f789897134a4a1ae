export type JsonValue = string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue };

/** A row of a file, or one variant of a line of JSON. */
export interface SourceRecord {
  /** As a spreadsheet counts, where the head is row 1; for JSONL the line. */
  readonly row: number;
  /** Column → text. */
  readonly cells: Readonly<Record<string, string>>;
  /** What is given back in the error file. */
  readonly raw: JsonValue;
  /** How much of the file is read, from 0 to 1. */
  readonly share: number;
  /** What cannot be a row at all. */
  readonly broken?: { readonly reason: string; readonly message: string };
}

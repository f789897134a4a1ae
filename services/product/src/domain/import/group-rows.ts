import { addFault, type MappedRow } from "./mapped-row.ts";

/** Rows that are one product. */
export interface RowGroup {
  /** What tells it from the seller's other products. */
  readonly key: string;
  readonly rows: readonly MappedRow[];
}

/**
 * Puts rows that stand together and name the same product together, and tells what is in the file twice. One for a whole file: it
 * remembers what it saw, a short text for each row.
 */
export class Grouping {
  readonly #seen = new Map<string, number>();

  /** The product that a row belongs to; one of its own when it names none. */
  keyOf(row: MappedRow): string {
    const product = row.fields.get("product");
    return product === undefined ? `sku ${row.fields.get("sku") ?? `row ${row.record.row}`}` : `product ${product}`;
  }

  /** Notes a row's names, and what is wrong with them in the row's faults. `isNext` when the row before is of the same product. */
  note(row: MappedRow, key: string, isNext: boolean): void {
    const { row: number } = row.record;
    const product = row.fields.get("product");
    if (product !== undefined && !isNext) {
      const first = this.#first(key, number);
      if (first !== undefined) {
        const message = `Rows of one product stand together; row ${first} is of the same one. Move this row there.`;
        addFault(row, "product", { reason: "PRODUCT_SPLIT", message, metadata: { row: String(first) } });
      }
    }
    this.#once(row, "sku", "SKU_REPEATED");
    this.#once(row, "code", "CODE_REPEATED");
  }

  #once(row: MappedRow, field: "sku" | "code", reason: string): void {
    const value = row.fields.get(field);
    if (value === undefined) return;
    const first = this.#first(`${field}=${value}`, row.record.row);
    if (first === undefined) return;
    const message = `Row ${first} has "${value.slice(0, 120)}" already; each row needs its own.`;
    addFault(row, field, { reason, message, metadata: { row: String(first), value: value.slice(0, 120) } });
  }

  #first(name: string, row: number): number | undefined {
    const first = this.#seen.get(name);
    if (first === undefined) this.#seen.set(name, row);
    return first;
  }
}

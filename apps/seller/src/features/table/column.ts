import type { ReactNode } from "react";

/** A column of a `DataTable`. */
export interface Column<Row> {
  readonly id: string;
  readonly header: string;
  readonly cell: (row: Row) => ReactNode;
  /** Any CSS width; a column without one shares what is left. */
  readonly width?: string;
  readonly align?: "end";
  /** The screen from which on it is there; what matters on a phone has none. */
  readonly from?: "sm" | "md" | "lg";
}

const showFrom = { sm: "max-sm:hidden", md: "max-md:hidden", lg: "max-lg:hidden" } as const;

/** Class names that a column's cells share. */
export function columnClasses<Row>({ align, from }: Column<Row>): string {
  return [align === "end" ? "text-right" : "text-left", from ? showFrom[from] : ""].join(" ");
}

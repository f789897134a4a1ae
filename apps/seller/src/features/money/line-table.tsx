import { Card } from "@souk/ui/components/card";
import type { ReactNode } from "react";

interface Column<Row> {
  readonly id: string;
  readonly label: string;
  readonly isAmount?: boolean;
  readonly cell: (row: Row) => ReactNode;
}

interface LineTableProps<Row> {
  /** Names the table for those who do not see it. */
  readonly label: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/** Lines with amounts; on a narrow screen it scrolls sideways, by keyboard too. */
export function LineTable<Row extends { readonly id: string }>({ label, columns, rows }: LineTableProps<Row>) {
  return (
    <Card padding="none">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
      <section aria-label={label} tabIndex={0} className="relative overflow-x-auto -outline-offset-2">
        <table className="w-full text-small">
          <thead>
            <tr className="bg-wash text-left text-label text-soft">
              {columns.map(({ id, label: name, isAmount }) => (
                <th key={id} scope="col" className={`px-4 py-2.5 font-medium ${isAmount ? "text-right" : ""}`}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id} className="border-line border-t align-top">
                {columns.map(({ id, isAmount, cell }) => (
                  <td key={id} className={`px-4 py-2.5 ${isAmount ? "tabular whitespace-nowrap text-right" : ""}`}>
                    {cell(row)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </Card>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { useFaultText } from "./use-fault-text.ts";
import type { BadRow } from "./use-import.ts";

/** Enough to see what kind of thing is wrong; the file has them all. */
const mostShown = 200;

/** What is wrong, by row and column. */
export function FaultTable({ rows }: { rows: readonly BadRow[] }) {
  const t = useTranslations("stock.csv");
  const faultText = useFaultText();
  const faults = rows.flatMap(({ cells, faults: found }) => found.map((fault) => ({ ...fault, cells })));
  return (
    <>
      <table className="w-full border-collapse text-left">
        <thead>
          <tr className="h-9 border-line border-b text-label text-soft [&>th]:pr-4 [&>th]:font-medium">
            <th className="w-20">{t("column.row")}</th>
            <th className="w-36">{t("column.sku")}</th>
            <th className="w-28">{t("column.column")}</th>
            <th className="w-36">{t("column.value")}</th>
            <th>{t("column.fault")}</th>
          </tr>
        </thead>
        <tbody>
          {faults.slice(0, mostShown).map((fault) => (
            <tr
              key={`${fault.row} ${fault.column} ${fault.reason}`}
              className="border-line border-b align-top [&>td]:py-2 [&>td]:pr-4"
            >
              <td className="tabular-nums">{fault.row}</td>
              <td className="wrap-anywhere">{fault.cells.sku}</td>
              <td className="font-semibold">{fault.column}</td>
              <td className="wrap-anywhere">{fault.cells[fault.column]}</td>
              <td>{faultText(fault)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {faults.length > mostShown && (
        <p className="text-soft">{t("moreFaults", { count: faults.length - mostShown })}</p>
      )}
    </>
  );
}

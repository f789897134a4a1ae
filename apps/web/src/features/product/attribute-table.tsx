import { useTranslations } from "next-intl";
import type { AttributeRow } from "@/server/catalogue/attribute-rows";

/** The facts about a product. */
export function AttributeTable({ rows }: { rows: readonly AttributeRow[] }) {
  const t = useTranslations("shop.product");
  return (
    <dl className="border-line border-t">
      {rows.map((row) => (
        <div key={row.code} className="grid grid-cols-[2fr_3fr] gap-4 border-line border-b py-2.5">
          <dt className="min-w-0 hyphens-auto text-soft">{row.name}</dt>
          <dd className="min-w-0 hyphens-auto">{textOf(row)}</dd>
        </div>
      ))}
    </dl>
  );

  function textOf({ value, unit }: AttributeRow): string {
    if (typeof value === "boolean") return value ? t("yes") : t("no");
    if (unit === "") return value;
    return `${value}\u00a0${t.has(`units.${unit}`) ? t(`units.${unit}`) : unit}`;
  }
}

import { cn } from "@souk/ui/lib/cn";
import { useTranslations } from "next-intl";
import type { GridColumn } from "./use-grid.ts";

const head = "sticky top-0 z-10 h-10 truncate border-line border-b bg-card px-2.5 font-medium text-label text-soft";

export function GridHead({ columns }: { columns: readonly GridColumn[] }) {
  const t = useTranslations("stock.grid.column");
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th scope="col" className={cn(head, "left-0 z-20 text-left")}>
          {t("product")}
        </th>
        <th scope="col" className={cn(head, "w-36 text-left")}>
          {t("sku")}
        </th>
        {columns.map(({ id, header }) => (
          <th key={id} scope="col" className={cn(head, "w-28", id === "state" ? "text-left" : "text-right")}>
            {header}
          </th>
        ))}
        <th scope="col" className={cn(head, "w-26 text-right")}>
          {t("available")}
        </th>
      </tr>
    </thead>
  );
}

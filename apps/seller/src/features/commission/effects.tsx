"use client";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { PreviewView } from "@/server/routers/commission/preview-rule";
import { LineTable } from "../money/line-table.tsx";

/** What a rule would have made of what was sold lately, by shop and by category. */
export function Effects({ preview }: { preview: PreviewView }) {
  const t = useTranslations("commission.preview");
  const { sellers, categories, lines, isCut } = preview;
  const groups = [
    { id: "sellers", rows: sellers },
    { id: "categories", rows: categories },
  ] as const;
  return (
    <div className="grid gap-4" role="status">
      <p className="text-soft">{t(isCut ? "lookedCut" : "looked", { count: lines })}</p>
      {sellers.length === 0 && <Notice>{t("nothing")}</Notice>}
      {sellers.length > 0 &&
        groups.map(({ id, rows }) => (
          <LineTable
            key={id}
            label={t(id)}
            rows={rows}
            columns={[
              { id: "name", label: t(id), cell: (row) => row.name },
              { id: "lines", label: t("lines"), isAmount: true, cell: (row) => row.lines },
              { id: "base", label: t("base"), isAmount: true, cell: (row) => row.base },
              { id: "before", label: t("before"), isAmount: true, cell: (row) => row.before },
              { id: "after", label: t("after"), isAmount: true, cell: (row) => row.after },
            ]}
          />
        ))}
    </div>
  );
}

"use client";
import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { FigureView } from "@/server/routers/numbers/measured";
import { ChangeNote } from "./change-note.tsx";

/** The figures of a period, each with what became of it since the one before. */
export function FigureTiles({ figures }: { figures: readonly FigureView[] }) {
  const t = useTranslations("numbers");
  return (
    <Card padding="roomy">
      <dl className="grid grid-cols-2 gap-x-6 gap-y-7 lg:grid-cols-4">
        {figures.map((figure) => (
          <div key={figure.id} className="min-w-0">
            <dt className="hyphens-auto text-label text-soft">{t(`figures.${figure.id}`)}</dt>
            <dd className="mt-1">
              <span className={`tabular ${figure.id === "sales" ? "text-price-large" : "text-price"}`}>
                {figure.value || t("none")}
              </span>
              <ChangeNote figure={figure} />
            </dd>
          </div>
        ))}
      </dl>
    </Card>
  );
}

"use client";
import { Badge } from "@souk/ui/components/badge";
import { EmptyState } from "@souk/ui/components/empty-state";
import { FileSpreadsheet } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { ImportView } from "@/server/routers/imports/import-view";
import { useShop } from "../../shop/shop-context.tsx";

/** What was brought before, the newest first. */
export function ImportHistory({ imports }: { imports: readonly ImportView[] }) {
  const t = useTranslations("imports");
  const format = useFormatter();
  const { slug } = useShop();
  if (imports.length === 0) {
    return (
      <EmptyState icon={<FileSpreadsheet strokeWidth={1.75} />} title={t("none")} headingLevel={3}>
        {t("noneText")}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line border-line border-y">
      {imports.map(({ id, fileName, state, counts, createdAt }) => (
        <li key={id} className="flex flex-wrap items-center justify-between gap-x-5 gap-y-1 py-3">
          <div className="min-w-0">
            <Link
              href={`/${slug}/products/import/${id}`}
              className="wrap-anywhere font-semibold underline-offset-4 hover:underline"
            >
              {fileName}
            </Link>
            <p className="text-small text-soft">
              {format.dateTime(new Date(createdAt), { dateStyle: "medium", timeStyle: "short" })}
              {" · "}
              {t("rowsAndBad", { rows: counts.rows, bad: counts.badRows })}
            </p>
          </div>
          <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        </li>
      ))}
    </ul>
  );
}

const tones: Readonly<Record<ImportView["state"], "wash" | "warn" | "good" | "danger">> = {
  uploading: "wash",
  ready: "wash",
  checking: "warn",
  checked: "wash",
  running: "warn",
  done: "good",
  cancelled: "wash",
  failed: "danger",
};

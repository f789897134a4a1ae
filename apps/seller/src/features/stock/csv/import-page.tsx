"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { LinkButton } from "@souk/ui/components/link-button";
import { Download, List } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/i18n/navigation";
import { PageHeader } from "../../frame/page-header.tsx";
import { useShop } from "../../shop/shop-context.tsx";
import { ImportResult } from "./import-result.tsx";
import { useImport } from "./use-import.ts";

/** A file goes out and comes back changed: checked first, saved then. */
export function ImportPage() {
  const t = useTranslations("stock.csv");
  const locale = useLocale();
  const { slug } = useShop();
  const [file, setFile] = useState<File>();
  const { state, check, save, reset } = useImport();
  const isBusy = state.phase === "checking" || state.phase === "saving";
  return (
    <>
      <PageHeader
        title={t("title")}
        actions={
          <LinkButton linkAs={Link} href={`/${slug}/stock`} variant="outline" size="sm">
            <List aria-hidden strokeWidth={1.75} />
            {t("back")}
          </LinkButton>
        }
      />
      <div className="grid max-w-reading gap-7">
        <section className="grid justify-items-start gap-3">
          <h2 className="text-subheading">{t("download")}</h2>
          <p className="text-soft">{t("downloadText")}</p>
          <LinkButton href={`/${locale}/${slug}/stock/csv`} variant="outline" size="sm">
            <Download aria-hidden strokeWidth={1.75} />
            {t("downloadButton")}
          </LinkButton>
        </section>
        <section className="grid gap-3">
          <h2 className="text-subheading">{t("upload")}</h2>
          <p className="text-soft">{t("uploadText")}</p>
          <ul className="list-disc pl-5 text-soft">
            {(["amount", "location", "price", "threshold"] as const).map((hint) => (
              <li key={hint}>{t(`hint.${hint}`)}</li>
            ))}
          </ul>
          <Field label={t("file")}>
            {(control) => (
              <input
                {...control}
                type="file"
                accept=".csv,text/csv,text/tab-separated-values,.tsv,.txt"
                disabled={isBusy}
                className="w-full rounded-12 border border-edge bg-card p-1.5 text-small file:mr-3 file:min-h-9 file:rounded-8 file:border-0 file:bg-press file:px-3.5 file:font-semibold file:text-ink"
                onChange={(event) => {
                  const chosen = event.target.files?.[0];
                  setFile(chosen);
                  if (chosen) void check(chosen);
                  else reset();
                }}
              />
            )}
          </Field>
        </section>
      </div>
      {file && state.phase !== "idle" && (
        <ImportResult
          state={state}
          fileName={file.name}
          action={
            state.phase === "checked" && state.rowCount > state.bad.length ? (
              <Button variant="brand" size="sm" onClick={() => void save(file)}>
                {t("save", { count: state.rowCount - state.bad.length })}
              </Button>
            ) : null
          }
        />
      )}
    </>
  );
}

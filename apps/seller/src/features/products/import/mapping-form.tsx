"use client";
import { newId } from "@souk/ids/id";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { Notice } from "@souk/ui/components/notice";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { type ReactNode, useState } from "react";
import type { ImportView } from "@/server/routers/imports/import-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../../errors/use-error-text.ts";
import { useShop } from "../../shop/shop-context.tsx";
import { MappingTable } from "./mapping-table.tsx";

/** How the file is read: what it was taken for, what each column is, and what is to become of it. */
export function MappingForm({ job, discard }: { job: ImportView; discard: ReactNode }) {
  const t = useTranslations("imports");
  const { slug: shop } = useShop();
  const { imports } = useTRPC();
  const queryClient = useQueryClient();
  const errorText = useErrorText();
  const [fields, setFields] = useState(() => Object.fromEntries(job.columns.map(({ name, field }) => [name, field])));
  const [currencyCode, setCurrency] = useState(job.currencyCode);
  const [submits, setSubmits] = useState(job.submits);
  const run = useMutation(
    imports.run.mutationOptions({ onSuccess: () => queryClient.invalidateQueries({ queryKey: imports.pathKey() }) }),
  );
  const start = (dryRun: boolean) =>
    run.mutate({ shop, requestId: newId(), importId: job.id, dryRun, fields, currencyCode, submits });
  const hasSku = Object.values(fields).includes("sku");
  const isChecked = job.state === "checked";
  const right = job.counts.rows - job.counts.badRows;
  return (
    <section aria-label={t("mapping")} className="grid gap-5">
      <div className="grid gap-2">
        <h2 className="text-subheading">{t("mapping")}</h2>
        <p className="max-w-reading text-soft">
          {t("detected", {
            format: job.format,
            encoding: job.encoding || "none",
            delimiter: delimiterWord(job.delimiter),
          })}
        </p>
      </div>
      <MappingTable columns={job.columns} fields={fields} onChange={setFields} />
      <div className="grid max-w-reading gap-4">
        <Field label={t("currency")} hint={t("currencyHint")}>
          {(control) => (
            <Input
              {...control}
              value={currencyCode}
              maxLength={3}
              className="w-24 uppercase"
              onChange={(event) => setCurrency(event.target.value.toUpperCase())}
            />
          )}
        </Field>
        <Checkbox
          checked={submits}
          onChange={(event) => setSubmits(event.target.checked)}
          label={t("submits")}
          hint={t("rules")}
        />
      </div>
      {run.error && <Notice tone="error" live className="max-w-reading" title={errorText(run.error)} />}
      {!hasSku && <Notice tone="warn" className="max-w-reading" title={t("needsSku")} />}
      <div className="flex flex-wrap gap-2.5">
        <Button
          variant={isChecked ? "outline" : "brand"}
          size="sm"
          disabled={!hasSku}
          loading={run.isPending}
          onClick={() => start(true)}
        >
          {t(isChecked ? "checkAgain" : "check")}
        </Button>
        {isChecked && (
          <Button
            variant="brand"
            size="sm"
            disabled={!hasSku || right === 0}
            loading={run.isPending}
            onClick={() => start(false)}
          >
            {t("commit", { count: right })}
          </Button>
        )}
        {discard}
      </div>
    </section>
  );
}

const delimiterWord = (delimiter: string) => (delimiter === "\t" ? "tab" : delimiter || "none");

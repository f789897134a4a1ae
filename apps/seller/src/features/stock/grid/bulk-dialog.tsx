"use client";
import { Button } from "@souk/ui/components/button";
import { Dialog } from "@souk/ui/components/dialog";
import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { ListChecks } from "lucide-react";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import { basisPointsOf, changedPrice } from "./bulk-change.ts";
import { problemOf } from "./grid-cells.ts";
import type { Grid, GridColumn } from "./use-grid.ts";

interface BulkDialogProps {
  readonly rows: readonly StockRowView[];
  readonly columns: readonly GridColumn[];
  readonly grid: Grid;
}

const kinds = ["price", "onHand", "threshold"] as const;

/** Writes into a column of many rows at once: the chosen ones, or all that are loaded. It is saved like anything written. */
export function BulkDialog({ rows, columns, grid }: BulkDialogProps) {
  const t = useTranslations("stock.grid.bulk");
  const tStock = useTranslations("stock");
  const [isOpen, setOpen] = useState(false);
  const [kind, setKind] = useState<(typeof kinds)[number]>("price");
  const [text, setText] = useState("");
  const [isChecked, setChecked] = useState(false);
  const { top, bottom } = grid.cursor.range;
  const [first, last] = bottom > top ? [top, bottom] : [0, rows.length - 1];
  const points = basisPointsOf(text);
  const isRight = kind === "price" ? points !== undefined : /^\d{1,9}$/.test(text.trim());
  const column = columns.findIndex(({ id }) => (kind === "onHand" ? id.startsWith("at:") : id === kind));

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isRight || column < 0) return;
    grid.write(
      rows.slice(first, last + 1).flatMap((row, at) => {
        const { currencyCode } = row.offer;
        const price = grid.textOf(row, "price");
        if (kind === "price" && (points === undefined || problemOf("price", price, { price, currencyCode }))) return [];
        const written = kind === "price" ? changedPrice(price, currencyCode, points ?? 0n) : text;
        return { row: first + at, column, text: written };
      }),
    );
    setOpen(false);
    setChecked(false);
    setText("");
  }

  return (
    <Dialog
      trigger={
        <Button variant="outline" size="sm">
          <ListChecks aria-hidden strokeWidth={1.75} />
          {t("open")}
        </Button>
      }
      open={isOpen}
      onOpenChange={setOpen}
      title={t("title", { count: last - first + 1 })}
      description={t(bottom > top ? "chosen" : "all")}
      closeLabel={tStock("close")}
    >
      <form noValidate onSubmit={submit} className="grid gap-4">
        <Field label={t("what")}>
          {(control) => (
            <Select
              {...control}
              value={kind}
              onChange={(event) => setKind(kinds.find((each) => each === event.target.value) ?? "price")}
            >
              {kinds.map((each) => (
                <option key={each} value={each}>
                  {t(`kind.${each}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          name="value"
          label={t(kind === "price" ? "percent" : "number")}
          hint={kind === "price" ? t("percentHint") : undefined}
          error={isChecked && !isRight ? t(kind === "price" ? "percentWrong" : "numberWrong") : undefined}
          autoComplete="off"
          value={text}
          onText={setText}
        />
        <div className="flex justify-end">
          <Button type="submit">{t("write")}</Button>
        </div>
      </form>
    </Dialog>
  );
}

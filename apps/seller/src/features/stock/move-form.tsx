"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { useErrorText } from "../errors/use-error-text.ts";
import { useLocationName } from "./location-name.ts";
import { useStockActions } from "./use-stock-actions.ts";

interface MoveFormProps {
  readonly row: StockRowView;
  readonly summary: StockSummaryView;
  readonly onDone: () => void;
}

/** Moves pieces from where they lie to another place. */
export function MoveForm({ row, summary, onDone }: MoveFormProps) {
  const t = useTranslations("stock.move");
  const errorText = useErrorText();
  const nameOf = useLocationName(summary.locations);
  const { move, isBusy } = useStockActions();
  const lying = Object.entries(row.stock?.locations ?? {});
  const [from, setFrom] = useState(lying[0]?.[0] ?? "main");
  const targets = summary.locations.filter(({ id }) => id !== from);
  const [chosen, setTo] = useState("");
  const to = targets.find(({ id }) => id === chosen)?.id ?? targets[0]?.id ?? "";
  const most = row.stock?.locations[from] ?? 0;
  const [number, setNumber] = useState("");
  const [isChecked, setChecked] = useState(false);
  const [problem, setProblem] = useState<string>();
  const quantity = /^\d{1,9}$/.test(number.trim()) ? Number(number) : 0;
  const isWrong = quantity < 1 || quantity > most;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (isWrong || to === "") return;
    try {
      await move({ offerId: row.offerId, from, to, quantity, note: "" });
      onDone();
    } catch (error) {
      setProblem(errorText(error));
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      <Field label={t("from")}>
        {(control) => (
          <Select {...control} value={from} onChange={(event) => setFrom(event.target.value)}>
            {lying.map(([id, count]) => (
              <option key={id} value={id}>
                {t("option", { name: nameOf(id), count })}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <Field label={t("to")}>
        {(control) => (
          <Select {...control} value={to} onChange={(event) => setTo(event.target.value)}>
            {targets.map(({ id }) => (
              <option key={id} value={id}>
                {nameOf(id)}
              </option>
            ))}
          </Select>
        )}
      </Field>
      <TextField
        name="quantity"
        label={t("quantity")}
        inputMode="numeric"
        autoComplete="off"
        value={number}
        onText={setNumber}
        error={isChecked && isWrong ? t("wrong", { count: most }) : undefined}
      />
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" loading={isBusy}>
          {t("save")}
        </Button>
      </div>
    </form>
  );
}

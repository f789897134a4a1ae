"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Notice } from "@souk/ui/components/notice";
import { Select } from "@souk/ui/components/select";
import { TextField } from "@souk/ui/components/text-field";
import { useFormatter, useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReasonName, StockChangeInput } from "@/server/routers/stock/change";
import type { StockRowView } from "@/server/routers/stock/stock-view";
import type { StockSummaryView } from "@/server/routers/stock/summary";
import { useErrorText } from "../errors/use-error-text.ts";
import { useLocationName } from "./location-name.ts";
import { amountOf, reasonNames, resultOf } from "./stock-amount.ts";
import { useStockActions } from "./use-stock-actions.ts";

interface AdjustFormProps {
  readonly row: StockRowView;
  readonly summary: StockSummaryView;
  readonly onDone: () => void;
}

/** Changes what lies at a location, says why, and from how many on it is low. */
export function AdjustForm({ row, summary, onDone }: AdjustFormProps) {
  const t = useTranslations("stock.adjust");
  const format = useFormatter();
  const errorText = useErrorText();
  const nameOf = useLocationName(summary.locations);
  const { change, isBusy } = useStockActions();
  const known = Object.keys(row.stock?.locations ?? {});
  const locations = [...new Set([...summary.locations.map(({ id }) => id), ...known])];
  const [location, setLocation] = useState(known.length === 1 ? (known[0] ?? "main") : "main");
  const [reason, setReason] = useState<ReasonName>(row.stock ? "received" : "counted");
  const [number, setNumber] = useState("");
  const [note, setNote] = useState("");
  const own = row.stock?.threshold ?? null;
  const [threshold, setThreshold] = useState(own === null ? "" : String(own));
  const [problem, setProblem] = useState<string>();
  const [isChecked, setChecked] = useState(false);

  const before = row.stock?.locations[location] ?? 0;
  const amount = amountOf(reason, number);
  const wantedThreshold = threshold.trim() === "" ? null : Number(threshold);
  const isThresholdRight = wantedThreshold === null || /^\d{1,9}$/.test(threshold.trim());
  const isOnlyThreshold = number.trim() === "" && wantedThreshold !== own && isThresholdRight;
  const isNoteMissing = reason === "other" && note.trim() === "" && !isOnlyThreshold;

  async function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (!isThresholdRight || isNoteMissing || !(amount || isOnlyThreshold)) return;
    const about = { offerId: row.offerId, location, reason, note };
    const after = amount ? resultOf(before, amount) : before;
    const wanted: StockChangeInput = { ...about, amount: amount ?? null, threshold: wantedThreshold };
    const undo: StockChangeInput = {
      ...{ ...about, reason: "other", note: t("undoNote") },
      amount: after === before ? null : { case: "delta", value: before - after },
      threshold: own,
    };
    try {
      const refused = await change(wanted, undo);
      setProblem(refused);
      if (!refused) onDone();
    } catch (error) {
      setProblem(errorText(error));
    }
  }

  return (
    <form noValidate onSubmit={(event) => void submit(event)} className="grid gap-4">
      {locations.length > 1 && (
        <Field label={t("location")}>
          {(control) => (
            <Select {...control} value={location} onChange={(event) => setLocation(event.target.value)}>
              {locations.map((id) => (
                <option key={id} value={id}>
                  {t("locationOption", { name: nameOf(id), count: row.stock?.locations[id] ?? 0 })}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t("reason")}>
          {(control) => (
            <Select
              {...control}
              value={reason}
              onChange={(event) => setReason(reasonNames.find((name) => name === event.target.value) ?? "other")}
            >
              {reasonNames.map((name) => (
                <option key={name} value={name}>
                  {t(`reasons.${name}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <TextField
          name="number"
          label={t(reason === "counted" ? "count" : "quantity")}
          inputMode={reason === "other" ? "text" : "numeric"}
          autoComplete="off"
          autoFocus
          value={number}
          onText={setNumber}
          hint={
            amount && t("result", { before: format.number(before), after: format.number(resultOf(before, amount)) })
          }
          error={
            isChecked && !amount && !isOnlyThreshold
              ? t(reason === "counted" ? "countWrong" : "quantityWrong")
              : undefined
          }
        />
      </div>
      <TextField
        name="note"
        label={t("note")}
        aside={reason === "other" ? undefined : t("optional")}
        maxLength={200}
        value={note}
        onText={setNote}
        error={isChecked && isNoteMissing ? t("noteMissing") : undefined}
      />
      <TextField
        name="threshold"
        label={t("threshold")}
        aside={t("optional")}
        inputMode="numeric"
        value={threshold}
        onText={setThreshold}
        hint={t("thresholdHint", { count: summary.threshold })}
        error={isChecked && !isThresholdRight ? t("countWrong") : undefined}
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

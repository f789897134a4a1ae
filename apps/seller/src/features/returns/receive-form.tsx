"use client";
import { Button } from "@souk/ui/components/button";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import { type FormEvent, useState } from "react";
import type { ReturnView } from "@/server/routers/returns/return-view";
import type { ReceivedLine, ReturnActions } from "./use-return-actions.ts";

interface ReceiveFormProps {
  readonly found: ReturnView;
  readonly actions: Pick<ReturnActions, "isBusy" | "receive">;
}

/** How many of each line arrived, and whether they can be sold again. */
export function ReceiveForm({ found, actions }: ReceiveFormProps) {
  const t = useTranslations("returns.receive");
  const [lines, setLines] = useState<readonly ReceivedLine[]>(
    found.lines.map(({ id, quantity }) => ({ lineId: id, quantity, condition: "resellable" })),
  );
  const change = (lineId: string, patch: Partial<ReceivedLine>) =>
    setLines((before) => before.map((line) => (line.lineId === lineId ? { ...line, ...patch } : line)));
  const isNothing = lines.every(({ quantity }) => quantity === 0);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    actions.receive([...lines]);
  };
  return (
    <form onSubmit={submit} aria-label={t("title")} className="grid gap-4">
      <h2 className="text-subheading">{t("title")}</h2>
      <ul className="border-line border-t">
        {found.lines.map(({ id, title, quantity }) => {
          const line = lines.find(({ lineId }) => lineId === id);
          return (
            <li key={id} className="flex flex-wrap items-center gap-3 border-line border-b py-2.5">
              <span className="min-w-40 grow">{title}</span>
              <Select
                controlSize="sm"
                className="w-20"
                aria-label={t("quantityOf", { title })}
                value={line?.quantity ?? 0}
                onChange={({ target }) => change(id, { quantity: Number(target.value) })}
              >
                {Array.from({ length: quantity + 1 }, (_, count) => count).map((count) => (
                  <option key={count} value={count}>
                    {count}
                  </option>
                ))}
              </Select>
              <Select
                controlSize="sm"
                className="w-56 max-sm:w-full"
                aria-label={t("conditionOf", { title })}
                value={line?.condition ?? "resellable"}
                onChange={({ target }) =>
                  change(id, { condition: target.value === "damaged" ? "damaged" : "resellable" })
                }
              >
                <option value="resellable">{t("resellable")}</option>
                <option value="damaged">{t("damaged")}</option>
              </Select>
            </li>
          );
        })}
      </ul>
      <div className="flex justify-end">
        <Button type="submit" disabled={isNothing} loading={actions.isBusy}>
          {t("submit")}
        </Button>
      </div>
    </form>
  );
}

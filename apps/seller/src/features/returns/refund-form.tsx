"use client";
import { Button } from "@souk/ui/components/button";
import { Checkbox } from "@souk/ui/components/checkbox";
import { TextField } from "@souk/ui/components/text-field";
import { useTranslations } from "next-intl";
import { type FormEvent, type ReactNode, useState } from "react";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { deductionOf, type LineDraft, type RefundWish, wishOf } from "./refund-wish.ts";
import type { ReturnActions } from "./use-return-actions.ts";

const nothing: LineDraft = { amount: "", reason: "" };

interface RefundFormProps {
  readonly found: ReturnView;
  readonly actions: Pick<ReturnActions, "refund">;
  /** What a wish comes to, with the button that submits it. */
  readonly preview: (wish: RefundWish) => ReactNode;
}

/** What is taken off which line, whether delivery goes back too, and what that comes to. */
export function RefundForm({ found, actions, preview }: RefundFormProps) {
  const t = useTranslations("returns.refund");
  const [drafts, setDrafts] = useState<Readonly<Record<string, LineDraft>>>({});
  const [hasDelivery, setDelivery] = useState(false);
  const currencyCode = found.lines[0]?.due?.currencyCode ?? "EUR";
  const delivery = hasDelivery && found.deliveryDue ? found.deliveryDue : { currencyCode, minorUnits: "0" };
  const wish = wishOf(found.lines, drafts, delivery);
  const change = (id: string, patch: Partial<LineDraft>) =>
    setDrafts((before) => ({ ...before, [id]: { ...nothing, ...before[id], ...patch } }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (wish) actions.refund(wish);
  };
  return (
    <form onSubmit={submit} aria-label={t("title")} className="grid gap-4">
      <h2 className="text-subheading">{t("title")}</h2>
      <ul className="border-line border-t">
        {found.lines.map(({ id, title, due, received }) => {
          const draft = drafts[id] ?? nothing;
          const amount = due ? deductionOf(draft.amount, due) : null;
          return (
            <li key={id} className="grid gap-3 border-line border-b py-3 sm:grid-cols-[minmax(0,1fr)_9rem_14rem]">
              <span className="min-w-0">
                {title}
                <span className="block text-label text-soft tabular-nums">
                  {t("due", { count: received, amount: due?.text ?? "" })}
                </span>
              </span>
              <TextField
                name={`deduction-${id}`}
                label={t("deduction", { currency: currencyCode })}
                inputMode="decimal"
                autoComplete="off"
                maxLength={20}
                value={draft.amount}
                error={amount === null ? t("deductionWrong", { amount: due?.text ?? "" }) : undefined}
                onText={(text) => change(id, { amount: text })}
              />
              <TextField
                name={`reason-${id}`}
                label={t("reason")}
                autoComplete="off"
                maxLength={500}
                value={draft.reason}
                disabled={!amount}
                error={amount && draft.reason.trim() === "" ? t("reasonMissing") : undefined}
                onText={(text) => change(id, { reason: text })}
              />
            </li>
          );
        })}
      </ul>
      {found.deliveryDue && (
        <Checkbox
          name="delivery"
          label={t("delivery", { amount: found.deliveryDue.text })}
          checked={hasDelivery}
          onChange={({ target }) => setDelivery(target.checked)}
        />
      )}
      {wish && preview(wish)}
      {!wish && (
        <div className="flex justify-end">
          <Button type="submit" disabled>
            {t("submit")}
          </Button>
        </div>
      )}
    </form>
  );
}

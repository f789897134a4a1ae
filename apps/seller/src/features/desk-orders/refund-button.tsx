import { formatMoney } from "@souk/money/format";
import { parseMoney } from "@souk/money/parse";
import { Button } from "@souk/ui/components/button";
import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";
import type { DeskPartView } from "@/server/routers/desk-orders/order-view";
import { DecideDialog } from "../operator/decide-dialog.tsx";
import { refundReasons } from "./reasons.ts";
import { RefundFields } from "./refund-fields.tsx";
import type { OrderActions } from "./use-order-actions.ts";

interface RefundButtonProps {
  readonly part: DeskPartView;
  readonly onRefund: OrderActions["refund"];
}

/** Gives money of one shop's part back: for some of its lines, or an amount, up to what is left. */
export function RefundButton({ part, onRefund }: RefundButtonProps) {
  const t = useTranslations("deskOrders");
  const locale = useLocale();
  const [text, setText] = useState("");
  const { refundable, seller } = part;
  if (!refundable) return null;
  const { currencyCode } = refundable;
  const minorUnits = minorUnitsOf(text, currencyCode);
  const left = BigInt(refundable.minorUnits);
  const isPossible = minorUnits !== null && minorUnits > 0n && minorUnits <= left;
  const amount = isPossible
    ? { currencyCode, minorUnits, text: formatMoney({ currencyCode, minorUnits }, locale) }
    : null;
  return (
    <DecideDialog
      trigger={
        <Button size="sm" variant="outline" aria-label={t("refund.openOf", { seller: seller.name })}>
          {t("refund.open")}
        </Button>
      }
      title={t("refund.title", { seller: seller.name })}
      text={t("refund.text", { amount: refundable.text })}
      reasons={{ label: t("reason"), options: refundReasons.map((id) => ({ id, label: t(`reasons.${id}`) })) }}
      note={{ label: t("note"), hint: t("noteHint") }}
      confirm={amount ? t("refund.confirm", { amount: amount.text }) : t("refund.confirmNone")}
      keep={t("refund.keep")}
      isDisabled={amount === null}
      content={text}
      onDecide={async (decision) => {
        if (!amount) return;
        await onRefund(part.id, amount, decision);
        setText("");
      }}
    >
      <RefundFields
        part={part}
        left={{ minorUnits: left, currencyCode, text: refundable.text }}
        text={text}
        error={text === "" || isPossible ? undefined : t(tooMuch(minorUnits, left), { amount: refundable.text })}
        onText={setText}
      />
    </DecideDialog>
  );
}

const tooMuch = (minorUnits: bigint | null, left: bigint) =>
  minorUnits !== null && minorUnits > left ? "refund.tooMuch" : "refund.none";

function minorUnitsOf(text: string, currencyCode: string): bigint | null {
  try {
    return parseMoney(text.trim(), currencyCode).minorUnits;
  } catch {
    return null;
  }
}

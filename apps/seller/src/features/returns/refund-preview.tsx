"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { SummaryList } from "@souk/ui/components/summary-list";
import { useTranslations } from "next-intl";
import type { RefundPreviewView } from "@/server/routers/returns/preview-view";
import { useErrorText } from "../errors/use-error-text.ts";

interface RefundPreviewProps {
  /** Whoever looks is of the shop that it costs. */
  readonly isOurs: boolean;
  readonly data: RefundPreviewView | undefined;
  readonly error: unknown;
  readonly isBusy: boolean;
}

/** What the shopper gets and what it costs the shop, and the button that does it. */
export function RefundPreview({ isOurs, data, error, isBusy }: RefundPreviewProps) {
  const t = useTranslations("returns.refund");
  const errorText = useErrorText();
  const rows = [
    { id: "shopper", label: t("shopper"), value: data?.refund?.text ?? "" },
    { id: "commission", label: t(isOurs ? "commission" : "commissionOfShop"), value: data?.commission?.text ?? "" },
    { id: "cost", label: t(isOurs ? "cost" : "costOfShop"), value: data?.sellerCost?.text ?? "" },
  ].filter(({ value }) => value !== "");
  return (
    <div className="grid gap-4">
      {data && <SummaryList rows={rows} />}
      {Boolean(error) && <Notice tone="error">{errorText(error)}</Notice>}
      {data?.isTooMuch && (
        <Notice tone="warn" live>
          {t("tooMuch", { amount: data.refundable?.text ?? "" })}
        </Notice>
      )}
      <div className="flex justify-end">
        <Button type="submit" disabled={!data || data.isTooMuch} loading={isBusy}>
          {data?.refund ? t("submitAmount", { amount: data.refund.text }) : t("submit")}
        </Button>
      </div>
    </div>
  );
}

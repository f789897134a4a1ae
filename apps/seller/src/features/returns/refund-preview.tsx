"use client";
import { Button } from "@souk/ui/components/button";
import { Notice } from "@souk/ui/components/notice";
import { SummaryList } from "@souk/ui/components/summary-list";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { useShop } from "../shop/shop-context.tsx";
import type { RefundWish } from "./refund-wish.ts";

interface RefundPreviewProps {
  readonly returnId: string;
  readonly wish: RefundWish;
  readonly isBusy: boolean;
}

/** What the shopper gets and what it costs the shop, and the button that does it. */
export function RefundPreview({ returnId, wish, isBusy }: RefundPreviewProps) {
  const t = useTranslations("returns.refund");
  const errorText = useErrorText();
  const { slug: shop } = useShop();
  const { data, error } = useQuery(
    useTRPC().returns.preview.queryOptions({ shop, returnId, wish }, { placeholderData: keepPreviousData }),
  );
  const rows = [
    { id: "shopper", label: t("shopper"), value: data?.refund?.text ?? "" },
    { id: "commission", label: t("commission"), value: data?.commission?.text ?? "" },
    { id: "cost", label: t("cost"), value: data?.sellerCost?.text ?? "" },
  ].filter(({ value }) => value !== "");
  return (
    <div className="grid gap-4">
      {data && <SummaryList rows={rows} />}
      {error && <Notice tone="error">{errorText(error)}</Notice>}
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

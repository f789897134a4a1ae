"use client";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useFormatter, useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { ReturnForm } from "./return-form.tsx";

/** Where a shopper says what goes back of a parcel. */
export function ReturnScreen({ orderId, sellerOrderId }: { orderId: string; sellerOrderId: string }) {
  const t = useTranslations("orders.returns");
  const format = useFormatter();
  const errorText = useErrorText();
  const { data, error } = useQuery(useTRPC().returns.ofOrder.queryOptions({ orderId }));
  const part = data?.parts.find((each) => each.sellerOrderId === sellerOrderId);
  if (part) {
    return (
      <div className="grid gap-6">
        <div>
          <h1 className="text-title">{t("formTitle")}</h1>
          <p className="mt-1.5 text-soft" suppressHydrationWarning>
            {t("formLead", { date: format.dateTime(new Date(part.until), { day: "numeric", month: "long" }) })}
          </p>
        </div>
        <ReturnForm orderId={orderId} part={part} />
      </div>
    );
  }
  if (!data && !error) {
    return (
      <div role="status" className="grid gap-6">
        <VisuallyHidden>{t("loading")}</VisuallyHidden>
        <Skeleton className="h-9 w-64" />
        <Skeleton className="h-72 rounded-20" />
      </div>
    );
  }
  return (
    <ErrorState
      headingLevel={1}
      title={t("impossibleTitle")}
      action={
        <LinkButton href={`/orders/${orderId}`} linkAs={ShopLink}>
          {t("toOrder")}
        </LinkButton>
      }
    >
      {error ? errorText(error) : t("impossibleText")}
    </ErrorState>
  );
}

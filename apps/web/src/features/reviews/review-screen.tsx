"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Skeleton } from "@souk/ui/components/skeleton";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { ItemPicture } from "../cart/item-picture.tsx";
import { optionText } from "../cart/option-text.ts";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { ReviewForm } from "./review-form.tsx";

export interface ReviewScreenProps {
  readonly orderId: string;
  readonly offerId: string;
}

/** The review of one line of an order, to be written or changed. */
export function ReviewScreen({ orderId, offerId }: ReviewScreenProps) {
  const t = useTranslations("reviews.form");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const order = useQuery(trpc.order.get.queryOptions({ orderId }));
  const lines = useQuery(trpc.review.ofOrder.queryOptions({ orderId }, { staleTime: 0 }));
  const me = useQuery(trpc.account.me.queryOptions());
  const error = order.error ?? lines.error ?? me.error;
  if (error) {
    const again = () => void Promise.all([order.refetch(), lines.refetch(), me.refetch()]);
    return (
      <ErrorState headingLevel={1} title={t("failedTitle")} action={<Button onClick={again}>{t("again")}</Button>}>
        {errorText(error)}
      </ErrorState>
    );
  }
  if (!order.data || !lines.data || me.data === undefined) return <Loading />;
  const item = order.data.sellerOrders.flatMap((part) => part.lines).find((line) => line.offerId === offerId);
  const line = lines.data.find((each) => each.offerId === offerId);
  if (!item || (line?.state !== "open" && line?.state !== "written")) return <NotNow orderId={orderId} />;
  return (
    <div className="grid gap-6">
      <h1 className="text-title">{t(line.review ? "titleChange" : "title")}</h1>
      <div className="flex min-w-0 items-center gap-3.5">
        <ItemPicture picture={item.picture} title={item.title ?? ""} size="small" />
        <div className="min-w-0">
          <p className="hyphens-auto font-medium">{item.title}</p>
          {item.options.length > 0 && <p className="text-small text-soft">{optionText(item.options)}</p>}
        </div>
      </div>
      <ReviewForm orderId={orderId} line={line} name={shortName(me.data?.name ?? "")} />
    </div>
  );
}

/** "Anna Prokopenko" as "Anna P." */
function shortName(name: string): string {
  const [first = "", ...rest] = name.trim().split(/\s+/);
  const initial = rest.at(-1)?.slice(0, 1);
  return initial ? `${first} ${initial}.` : first;
}

function NotNow({ orderId }: { orderId: string }) {
  const t = useTranslations("reviews.form");
  return (
    <EmptyState
      headingLevel={1}
      title={t("notNowTitle")}
      action={
        <LinkButton href={`/orders/${orderId}`} linkAs={ShopLink}>
          {t("toOrder")}
        </LinkButton>
      }
    >
      {t("notNowText")}
    </EmptyState>
  );
}

function Loading() {
  const t = useTranslations("reviews.form");
  return (
    <div role="status" className="grid gap-6">
      <VisuallyHidden>{t("loading")}</VisuallyHidden>
      <Skeleton className="h-9 w-64" />
      <Skeleton className="h-16 rounded-16" />
      <Skeleton className="h-72 rounded-20" />
    </div>
  );
}

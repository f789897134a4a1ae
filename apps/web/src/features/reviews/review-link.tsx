"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useTRPC } from "@/trpc/react";
import { ShopLink } from "../layout/shop-link.tsx";

export interface ReviewLinkProps {
  readonly orderId: string;
  readonly offerId: string;
  readonly title: string;
}

/** The way to the review of a line, once one can be written. All lines of an order ask one question. */
export function ReviewLink({ orderId, offerId, title }: ReviewLinkProps) {
  const t = useTranslations("reviews.order");
  const { data } = useQuery(useTRPC().review.ofOrder.queryOptions({ orderId }));
  const state = data?.find((line) => line.offerId === offerId)?.state;
  if (state !== "open" && state !== "written") return null;
  return (
    <p className="mt-1 text-small">
      <TextLink href={`/orders/${orderId}/review/${offerId}`} linkAs={ShopLink}>
        {t(state)}
        <VisuallyHidden>: {title}</VisuallyHidden>
      </TextLink>
    </p>
  );
}

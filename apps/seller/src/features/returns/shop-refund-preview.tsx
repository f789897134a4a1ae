"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../shop/shop-context.tsx";
import { RefundPreview } from "./refund-preview.tsx";
import type { RefundWish } from "./refund-wish.ts";

interface ShopRefundPreviewProps {
  readonly returnId: string;
  readonly wish: RefundWish;
  readonly isBusy: boolean;
}

export function ShopRefundPreview({ returnId, wish, isBusy }: ShopRefundPreviewProps) {
  const { slug: shop } = useShop();
  const asked = useTRPC().returns.preview.queryOptions({ shop, returnId, wish }, { placeholderData: keepPreviousData });
  const { data, error } = useQuery(asked);
  return <RefundPreview isOurs data={data} error={error} isBusy={isBusy} />;
}

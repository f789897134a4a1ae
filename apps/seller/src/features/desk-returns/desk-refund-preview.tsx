"use client";
import { keepPreviousData, useQuery } from "@tanstack/react-query";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { useTRPC } from "@/trpc/react";
import { RefundPreview } from "../returns/refund-preview.tsx";
import type { RefundWish } from "../returns/refund-wish.ts";

interface DeskRefundPreviewProps {
  readonly found: DeskReturnView;
  readonly wish: RefundWish;
  readonly isBusy: boolean;
}

export function DeskRefundPreview({ found, wish, isBusy }: DeskRefundPreviewProps) {
  const of = { sellerId: found.seller.id, returnId: found.id, wish };
  const asked = useTRPC().deskReturns.preview.queryOptions(of, { placeholderData: keepPreviousData });
  const { data, error } = useQuery(asked);
  return <RefundPreview isOurs={false} data={data} error={error} isBusy={isBusy} />;
}

"use client";
import type { OfferDeliveries } from "@/server/catalogue/offer-deliveries";
import type { VariantView } from "@/server/catalogue/product-view";
import { useBffQuery } from "@/trpc/use-bff-query";

export interface Deliveries {
  /** Undefined while nobody knows. */
  readonly byOffer: OfferDeliveries | undefined;
  readonly isPending: boolean;
}

/** How each offer of a variant would come. */
export function useDeliveries(variant: VariantView | undefined): Deliveries {
  const offerIds = (variant?.offers ?? []).map(({ id }) => id).slice(0, 50);
  const { data, isPending } = useBffQuery((trpc) =>
    trpc.catalogue.delivery.queryOptions({ offerIds }, { enabled: offerIds.length > 0, staleTime: 60_000 }),
  );
  return { byOffer: data, isPending };
}

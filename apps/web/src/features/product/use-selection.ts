"use client";
import { useMemo, useState } from "react";
import type { OfferView, ProductView, VariantView } from "@/server/catalogue/product-view";
import { useBffQuery } from "@/trpc/use-bff-query";
import { bestOffer, chooseOption, firstChoice, type Levels, type OptionState, optionState } from "./selection.ts";
import { useChosenVariant } from "./use-chosen-variant.ts";

export interface Selection {
  readonly variant: VariantView | undefined;
  readonly offer: OfferView | undefined;
  readonly levels: Levels;
  readonly isPending: boolean;
  readonly optionState: (code: string, value: string) => OptionState;
  readonly chooseOption: (code: string, value: string) => void;
  readonly chooseOffer: (offerId: string) => void;
}

/** What is chosen on a product page, and what is left of it. */
export function useSelection({ variants }: Pick<ProductView, "variants">): Selection {
  const offerIds = useMemo(
    () => variants.flatMap(({ offers }) => offers.map(({ id }) => id)).slice(0, 500),
    [variants],
  );
  const { data: levels, isPending } = useBffQuery((trpc) =>
    trpc.catalogue.availability.queryOptions({ offerIds }, { enabled: offerIds.length > 0, staleTime: 10_000 }),
  );
  const [variantId, chooseVariant] = useChosenVariant();
  const [offerId, chooseOffer] = useState("");
  const variant = variants.find(({ id }) => id === variantId) ?? firstChoice(variants, levels);
  const offer = variant && (variant.offers.find(({ id }) => id === offerId) ?? bestOffer(variant, levels));
  return {
    variant,
    offer,
    levels,
    isPending,
    optionState: (code, value) => (variant ? optionState(variants, variant, { code, value }, levels) : "open"),
    chooseOption: (code, value) => {
      if (variant) chooseVariant(chooseOption(variants, variant, { code, value }, levels).id);
    },
    chooseOffer,
  };
}

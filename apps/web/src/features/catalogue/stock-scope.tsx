"use client";
import { createContext, type ReactNode, useContext } from "react";
import { useBffQuery } from "@/trpc/use-bff-query";

const Levels = createContext<Readonly<Record<string, number>> | undefined>(undefined);

export interface StockScopeProps {
  /** The products below, at most 100: what is left of them is asked in one call. */
  readonly productIds: string[];
  readonly children: ReactNode;
}

/** Tells the cards below it what is left, which static pages cannot know. Without an answer they say nothing of it. */
export function StockScope({ productIds, children }: StockScopeProps) {
  const { data } = useBffQuery((trpc) =>
    trpc.catalogue.stock.queryOptions({ productIds }, { enabled: productIds.length > 0 }),
  );
  return <Levels value={data}>{children}</Levels>;
}

/** How many of the product can be bought now; undefined while nobody knows. */
export function useStockLevel(productId: string): number | undefined {
  return useContext(Levels)?.[productId];
}

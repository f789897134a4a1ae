"use client";
import { createContext, type ReactNode, useContext } from "react";
import type { MyShop } from "@/server/memberships";

const Shop = createContext<MyShop | undefined>(undefined);

/** Around every page of a shop. */
export function ShopProvider({ shop, children }: { shop: MyShop; children: ReactNode }) {
  return <Shop value={shop}>{children}</Shop>;
}

/** The shop that the address names; `shop.slug` goes into the input of every seller procedure. */
export function useShop(): MyShop {
  const shop = useContext(Shop);
  if (!shop) throw new Error("useShop needs an address below a shop: /<locale>/<shop>/…");
  return shop;
}

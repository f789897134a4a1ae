"use client";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { CartSeller } from "./cart-seller.tsx";
import { CartSkeleton } from "./cart-skeleton.tsx";
import { CartSummary } from "./cart-summary.tsx";
import { EmptyCart } from "./empty-cart.tsx";
import { MergedNotice } from "./merged-notice.tsx";
import { SavedLines } from "./saved-lines.tsx";
import { isSetApart, SetApartLines } from "./set-apart-lines.tsx";
import { useCartChanges } from "./use-cart-changes.ts";

export function CartScreen() {
  const t = useTranslations("cart.page");
  const trpc = useTRPC();
  const errorText = useErrorText();
  // Prices and stock are read anew whenever the cart is opened.
  const { data: cart, error, refetch, isFetching } = useQuery(trpc.cart.get.queryOptions(undefined, { staleTime: 0 }));
  if (cart) return <LoadedCart cart={cart} />;
  if (!error) return <CartSkeleton label={t("loading")} />;
  return (
    <ErrorState
      title={t("failedTitle")}
      action={
        <Button onClick={() => refetch()} loading={isFetching}>
          {t("again")}
        </Button>
      }
    >
      {errorText(error)}
    </ErrorState>
  );
}

function LoadedCart({ cart }: { cart: CartView }) {
  const changes = useCartChanges();
  const isEmpty = cart.sellers.length === 0;
  const sellers = cart.sellers
    .map((seller) => ({ ...seller, lines: seller.lines.filter((line) => !isSetApart(line)) }))
    .filter((seller) => seller.lines.length > 0);
  return (
    <div className="grid gap-10">
      <div className={isEmpty ? "grid gap-5" : "grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8"}>
        <div className="grid min-w-0 gap-5">
          {cart.merged.length > 0 && <MergedNotice lines={cart.merged} onDismiss={changes.dismissMerged} />}
          {isEmpty && <EmptyCart isBare={cart.saved.length > 0} />}
          {sellers.map((seller) => (
            <CartSeller key={seller.sellerId ?? "gone"} seller={seller} changes={changes} />
          ))}
          <SetApartLines cart={cart} changes={changes} />
        </div>
        {!isEmpty && <CartSummary cart={cart} changes={changes} />}
      </div>
      {cart.saved.length > 0 && <SavedLines lines={cart.saved} changes={changes} />}
    </div>
  );
}

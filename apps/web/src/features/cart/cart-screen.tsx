"use client";
import { Button } from "@souk/ui/components/button";
import { Card } from "@souk/ui/components/card";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import type { CartView } from "@/server/routers/cart/cart-view";
import { useTRPC } from "@/trpc/react";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { buyablePieces } from "./buyable-lines.ts";
import { CartSeller } from "./cart-seller.tsx";
import { CartSkeleton } from "./cart-skeleton.tsx";
import { TotalsSummary } from "./totals-summary.tsx";
import { useCartChanges } from "./use-cart-changes.ts";

export function CartScreen() {
  const t = useTranslations("cart.page");
  const trpc = useTRPC();
  const errorText = useErrorText();
  // Prices and stock are read anew whenever the cart is opened.
  const { data: cart, error, refetch, isFetching } = useQuery(trpc.cart.get.queryOptions(undefined, { staleTime: 0 }));
  if (cart) return cart.sellers.length > 0 ? <FullCart cart={cart} /> : <EmptyCart />;
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

function FullCart({ cart }: { cart: CartView }) {
  const changes = useCartChanges();
  return (
    <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] lg:gap-8">
      <div className="grid min-w-0 gap-5">
        {cart.sellers.map((seller) => (
          <CartSeller key={seller.sellerId ?? "gone"} seller={seller} changes={changes} />
        ))}
      </div>
      <Summary cart={cart} isChanging={changes.isChanging} />
    </div>
  );
}

function Summary({ cart, isChanging }: { cart: CartView; isChanging: boolean }) {
  const t = useTranslations("cart.page");
  return (
    <Card padding="roomy" className="lg:sticky lg:top-6">
      <h2 className="mb-5 text-heading">{t("summary")}</h2>
      {cart.problemCount > 0 && cart.totals && (
        <Notice tone="warn" className="mb-5">
          {t("excluded", { count: cart.problemCount })}
        </Notice>
      )}
      {cart.totals ? (
        <>
          <TotalsSummary totals={cart.totals} count={buyablePieces(cart)} isChanging={isChanging} />
          <LinkButton href="/checkout" linkAs={ShopLink} variant="brand" size="lg" block className="mt-6">
            {t("checkout")}
          </LinkButton>
          <p className="mt-4 text-label text-soft">{t("secure")}</p>
        </>
      ) : (
        <p className="text-soft">{t("nothingToBuy")}</p>
      )}
      <p role="status">{isChanging && <VisuallyHidden>{t("updating")}</VisuallyHidden>}</p>
    </Card>
  );
}

export function EmptyCart() {
  const t = useTranslations("cart.page");
  return (
    <EmptyState
      icon={<ShoppingBag strokeWidth={1.75} />}
      title={t("emptyTitle")}
      action={
        <LinkButton href="/new" linkAs={ShopLink}>
          {t("emptyAction")}
        </LinkButton>
      }
    >
      {t("emptyText")}
    </EmptyState>
  );
}

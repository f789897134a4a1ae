"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { keepPreviousData, useIsMutating, useQuery } from "@tanstack/react-query";
import { ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import type { SavedAddressView } from "@/server/routers/account/address-view";
import type { CardView } from "@/server/routers/account/list-cards";
import type { MeView } from "@/server/routers/account/me";
import { useTRPC } from "@/trpc/react";
import type { Country } from "../address/country-names.ts";
import { CartSkeleton } from "../cart/cart-skeleton.tsx";
import { EmptyCart } from "../cart/empty-cart.tsx";
import { useErrorText } from "../errors/use-error-text.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { CheckoutForm } from "./checkout-form.tsx";
import { RunNotice } from "./run-notice.tsx";
import { useCheckoutRun } from "./use-checkout-run.ts";
import { cartInput, useChoices } from "./use-choices.ts";
import { startDestination } from "./use-delivery.ts";

interface CheckoutScreenProps {
  readonly countries: readonly Country[];
  /** As the server knew it when it made the page; undefined when it did not. */
  readonly firstMe: MeView | null | undefined;
}

export function CheckoutScreen({ countries, firstMe }: CheckoutScreenProps) {
  const t = useTranslations("checkout.page");
  const trpc = useTRPC();
  const me = useQuery(trpc.account.me.queryOptions(undefined, firstMe === undefined ? {} : { initialData: firstMe }));
  const addresses = useQuery(trpc.account.addresses.list.queryOptions(undefined, { enabled: !!me.data }));
  const cards = useQuery(trpc.account.cards.list.queryOptions(undefined, { enabled: !!me.data }));
  const isKnown = !me.isPending && (!me.data || (!addresses.isPending && !cards.isPending));
  if (!isKnown) return <CartSkeleton label={t("loading")} />;
  return (
    <Checkout
      countries={countries}
      me={me.data ?? null}
      addresses={addresses.data ?? []}
      cards={(cards.data ?? []).filter((card) => !card.isExpired)}
    />
  );
}

interface CheckoutProps extends Omit<CheckoutScreenProps, "firstMe"> {
  readonly me: MeView | null;
  readonly addresses: readonly SavedAddressView[];
  readonly cards: readonly CardView[];
}

function Checkout({ countries, me, addresses, cards }: CheckoutProps) {
  const t = useTranslations("checkout.page");
  const trpc = useTRPC();
  const errorText = useErrorText();
  const checkout = useCheckoutRun();
  const isCartChanging = useIsMutating({ mutationKey: trpc.cart.pathKey() }) > 0;
  const [destination, setDestination] = useState(() => startDestination(addresses));
  const { choices, choose } = useChoices();
  const provider = useQuery(
    trpc.checkout.hostedFields.queryOptions(undefined, { staleTime: Number.POSITIVE_INFINITY }),
  );
  const cart = useQuery(
    trpc.cart.get.queryOptions(cartInput(destination, choices), { placeholderData: keepPreviousData, staleTime: 0 }),
  );

  if (!cart.data && cart.error) {
    return (
      <ErrorState
        title={t("failedTitle")}
        action={
          <Button onClick={() => cart.refetch()} loading={cart.isFetching}>
            {t("again")}
          </Button>
        }
      >
        {errorText(cart.error)}
      </ErrorState>
    );
  }
  if (!cart.data || provider.isPending) return <CartSkeleton label={t("loading")} />;
  if (cart.data.sellers.length === 0 && checkout.run.state === "idle") {
    return (
      <>
        <RunNotice checkout={checkout} cart={cart.data} before={null} />
        <EmptyCart />
      </>
    );
  }
  if (!cart.data.totals) {
    return (
      <>
        <RunNotice checkout={checkout} cart={cart.data} before={null} />
        <EmptyState
          icon={<ShoppingBag strokeWidth={1.75} />}
          title={t("nothingTitle")}
          action={
            <LinkButton href="/cart" linkAs={ShopLink}>
              {t("openCart")}
            </LinkButton>
          }
        >
          {t("nothingText")}
        </EmptyState>
      </>
    );
  }
  return (
    <CheckoutForm
      cart={cart.data}
      totals={cart.data.totals}
      isChanging={cart.isFetching || isCartChanging}
      me={me}
      addresses={addresses}
      cards={cards}
      countries={countries}
      provider={provider.data ?? null}
      checkout={checkout}
      choices={choices}
      onChoose={choose}
      onDestination={setDestination}
    />
  );
}

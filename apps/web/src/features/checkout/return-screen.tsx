"use client";
import { failureOf } from "@souk/bff/failure";
import { Button } from "@souk/ui/components/button";
import { ErrorState } from "@souk/ui/components/error-state";
import { LinkButton } from "@souk/ui/components/link-button";
import { Spinner } from "@souk/ui/components/spinner";
import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { useEffect, useState } from "react";
import { useRouter } from "@/i18n/navigation";
import type { CheckoutView } from "@/server/routers/checkout/checkout-view";
import { useTRPC } from "@/trpc/react";
import { isUncertain } from "../errors/is-uncertain.ts";
import { ShopLink } from "../layout/shop-link.tsx";
import { forgetStored, patchStored } from "./attempt-store.ts";
import { openBank } from "./open-bank.ts";

/** The bank tells the shop, not the browser: what the browser sees may be older by a moment. */
const askAgainMs = 1_000;
const longAfterMs = 15_000;

/** Back from the bank: waits for the end of the checkout and goes on to the order, or back with the reason. */
export function ReturnScreen({ checkoutId }: { checkoutId: string }) {
  const t = useTranslations("checkout.return");
  const trpc = useTRPC();
  const { data: checkout, error } = useQuery(
    trpc.checkout.status.queryOptions(
      { checkoutId },
      {
        gcTime: 0,
        refetchInterval: ({ state }) => (isOver(state.data) ? false : askAgainMs),
        retry: (_failures, failure) => isUncertain(failureOf(failure)),
      },
    ),
  );
  useFollow(checkout);
  const isLong = useIsLong();
  if (!checkout && error) {
    return (
      <ErrorState
        title={t("failedTitle")}
        action={
          <>
            <LinkButton href="/orders" linkAs={ShopLink}>
              {t("orders")}
            </LinkButton>
            <LinkButton href="/cart" linkAs={ShopLink} variant="outline">
              {t("cart")}
            </LinkButton>
          </>
        }
      >
        {t("failedText")}
      </ErrorState>
    );
  }
  const actionUrl = checkout?.state === "action_required" ? checkout.actionUrl : null;
  return (
    <div className="mx-auto grid max-w-reading justify-items-center gap-5 py-16 text-center sm:py-24">
      <Spinner className="size-9 text-soft" />
      <div role="status" className="grid gap-2">
        <p className="text-heading">{t("title")}</p>
        <p className="text-soft">{t(isLong ? (actionUrl ? "bank" : "long") : "waiting")}</p>
      </div>
      {isLong && (
        <div className="flex flex-wrap justify-center gap-3">
          {actionUrl && <Button onClick={() => openBank(actionUrl)}>{t("toBank")}</Button>}
          <LinkButton href="/orders" linkAs={ShopLink} variant="outline">
            {t("orders")}
          </LinkButton>
        </div>
      )}
    </div>
  );
}

function isOver(checkout: CheckoutView | undefined): boolean {
  return checkout !== undefined && checkout.state !== "running" && checkout.state !== "action_required";
}

function useFollow(checkout: CheckoutView | undefined) {
  const trpc = useTRPC();
  const queryClient = useQueryClient();
  const router = useRouter();
  useEffect(() => {
    if (!checkout || !isOver(checkout)) return;
    if (checkout.state === "completed") {
      forgetStored();
      void queryClient.invalidateQueries({ queryKey: trpc.cart.pathKey() });
      router.replace(`/orders/${checkout.orderId}?placed=1`);
      return;
    }
    const failure =
      checkout.state === "parked"
        ? { reason: "PARKED", metadata: { reference: checkout.id } }
        : { reason: checkout.failureReason ?? "CHECKOUT_INTERRUPTED", metadata: checkout.failureMetadata };
    patchStored({ attempt: null, checkoutId: null, failure });
    router.replace("/checkout");
  }, [checkout, queryClient, router, trpc]);
}

function useIsLong(): boolean {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), longAfterMs);
    return () => clearTimeout(timer);
  }, []);
  return isLong;
}

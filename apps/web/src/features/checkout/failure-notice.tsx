"use client";
import { LinkButton } from "@souk/ui/components/link-button";
import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CartView } from "@/server/routers/cart/cart-view";
import { ShopLink } from "../layout/shop-link.tsx";
import { cartDifference, type Difference } from "./cart-difference.ts";
import { type Failure, isAboutCart } from "./failure.ts";
import { useFailureText } from "./use-failure-text.ts";

export interface FailureNoticeProps {
  readonly failure: Failure;
  /** As it was when it was paid for; null after a reload. */
  readonly before: CartView | null;
  readonly cart: CartView;
}

/** Why the checkout failed and what to do now. */
export function FailureNotice({ failure, before, cart }: FailureNoticeProps) {
  const t = useTranslations("checkout");
  const { title, text } = useFailureText()(failure);
  if (failure.reason === "CART_ORDERED") {
    return (
      <Notice
        tone="warn"
        live
        title={t("failure.orderedTitle")}
        action={
          <LinkButton href={`/orders/${failure.metadata.order_id ?? ""}`} linkAs={ShopLink} size="sm">
            {t("failure.orderedAction")}
          </LinkButton>
        }
      >
        {t("failure.ordered")}
      </Notice>
    );
  }
  if (!isAboutCart(failure)) {
    return (
      <Notice tone={failure.reason === "PARKED" ? "warn" : "error"} live title={title}>
        {text}
      </Notice>
    );
  }
  return (
    <Notice
      tone="warn"
      live
      title={t("failure.changedTitle")}
      action={
        <LinkButton href="/cart" linkAs={ShopLink} size="sm" variant="outline">
          {t("page.openCart")}
        </LinkButton>
      }
    >
      <Changes before={before} cart={cart} />
      <p className="mt-1">
        <NewTotal before={before} cart={cart} />
      </p>
    </Notice>
  );
}

function NewTotal({ before, cart }: Omit<FailureNoticeProps, "failure">) {
  const t = useTranslations("checkout.failure");
  if (!cart.totals) return t("changedNothingLeft");
  const [from, to] = [before?.totals?.total.text, cart.totals.total.text];
  return from === undefined || from === to ? t("changedTotal", { amount: to }) : t("changedTotalFrom", { from, to });
}

function Changes({ before, cart }: Omit<FailureNoticeProps, "failure">) {
  const t = useTranslations("checkout.failure");
  const differences = before ? cartDifference(before, cart) : [];
  if (differences.length === 0) return <p>{t("changedUnknown")}</p>;
  return (
    <>
      <p>{t("changedText")}</p>
      <ul className="my-1 list-disc pl-5 text-ink">
        {differences.map((difference) => (
          <li key={keyOf(difference)}>
            <DifferenceText difference={difference} />
          </li>
        ))}
      </ul>
    </>
  );
}

function keyOf(difference: Difference): string {
  if (difference.kind === "discount") return difference.kind;
  return difference.kind === "delivery" ? difference.sellerId : difference.offerId;
}

function DifferenceText({ difference }: { difference: Difference }): ReactNode {
  const t = useTranslations("checkout.failure");
  const tCart = useTranslations("cart.page");
  switch (difference.kind) {
    case "unavailable":
      return t("unavailable", { title: difference.title ?? t("aThing") });
    case "fewer":
      return t("fewer", { title: difference.title ?? t("aThing"), count: difference.available });
    case "price":
      return t("price", { title: difference.title ?? t("aThing"), from: difference.from, to: difference.to });
    case "delivery":
      return t("delivery", {
        name: difference.name ?? tCart("unknownSeller"),
        from: difference.from,
        to: difference.to,
      });
    case "discount":
      return t("discount", { from: difference.from || t("none"), to: difference.to || t("none") });
  }
}

"use client";
import { HeaderLink } from "@souk/ui/components/app-header";
import { CircleUser, Heart, Package, ShoppingBag } from "lucide-react";
import { useTranslations } from "next-intl";
import { lazy, Suspense } from "react";
import { useBffQuery } from "@/trpc/use-bff-query";
import { ShopLink } from "./shop-link.tsx";

const Bell = lazy(async () => ({ default: (await import("../notifications/bell.tsx")).Bell }));

/** As wide signed in as signed out, and outlined on a desktop: the room around a short name is part of it. */
const accountRoom =
  "flex min-w-0 lg:mr-2.5 lg:ml-1 lg:w-25 lg:[&>a]:w-full lg:[&>a]:inset-ring lg:[&>a]:inset-ring-line [&>a>span:last-child]:truncate";

const firstName = (name: string) => name.trim().split(/\s+/)[0] ?? "";

/** Orders, wishlist, cart and account. Each has the room of its longest state, so that nothing moves when the answers come. */
export function HeaderLinks() {
  const t = useTranslations("shop.header");
  const { data: me } = useBffQuery((trpc) => trpc.account.me.queryOptions());
  const { data: count = 0 } = useBffQuery((trpc) => trpc.cart.count.queryOptions());
  return (
    <nav aria-label={t("yours")} className="flex min-w-45.5 items-center gap-0.5">
      <span className="size-11 max-[22rem]:hidden">
        {me && (
          <Suspense fallback={null}>
            <Bell />
          </Suspense>
        )}
      </span>
      <HeaderLink href="/orders" label={t("orders")} icon={<Package />} linkAs={ShopLink} />
      <HeaderLink href="/wishlist" label={t("wishlist")} icon={<Heart />} linkAs={ShopLink} />
      <HeaderLink
        href="/cart"
        label={t("cart")}
        icon={<ShoppingBag />}
        count={count}
        // Not for nothing: the rules of plurals are the dearest thing that a phone makes before the page answers.
        countLabel={count > 0 ? t("cartCount", { count }) : undefined}
        linkAs={ShopLink}
      />
      <span className={accountRoom}>
        {me ? (
          <HeaderLink
            href="/account"
            label={firstName(me.name ?? "") || t("account")}
            icon={<CircleUser />}
            linkAs={ShopLink}
          />
        ) : (
          <HeaderLink href="/sign-in" label={t("signIn")} icon={<CircleUser />} linkAs={ShopLink} />
        )}
      </span>
    </nav>
  );
}

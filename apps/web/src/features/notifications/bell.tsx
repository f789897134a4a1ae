"use client";
import { CountBadge } from "@souk/ui/components/count-badge";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { Bell as BellIcon } from "lucide-react";
import { useTranslations } from "next-intl";
import { useBffQuery } from "@/trpc/use-bff-query";
import { ShopLink } from "../layout/shop-link.tsx";

const refreshMs = 60_000;

/** The way to what one was told, with how much of it is new. For who is signed in. */
export function Bell() {
  const t = useTranslations("shop.header");
  const { data: count = 0 } = useBffQuery((trpc) =>
    trpc.notifications.countUnread.queryOptions(undefined, { refetchInterval: refreshMs }),
  );
  return (
    <ShopLink
      href="/account/notifications"
      title={t("notifications")}
      className="relative grid size-11 place-items-center rounded-12 transition-colors hover:bg-wash"
    >
      <BellIcon aria-hidden strokeWidth={1.75} className="size-5.5 lg:size-5" />
      <VisuallyHidden>
        {t("notifications")}
        {count > 0 && `, ${t("unread", { count: shownCount(count) })}`}
      </VisuallyHidden>
      {count > 0 && (
        <span aria-hidden className="absolute top-1 left-1/2 inline-flex">
          <CountBadge>{shownCount(count)}</CountBadge>
        </span>
      )}
    </ShopLink>
  );
}

const shownCount = (count: number) => (count > 99 ? "99+" : String(count));

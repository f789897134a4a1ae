"use client";
import { Avatar } from "@souk/ui/components/avatar";
import { DropdownMenu, MenuLabel, MenuLink, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Building2, Check, ChevronsUpDown } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import type { Place } from "./place.ts";

/** Which shop this is; a menu for those who have several, or the operator's desk besides. */
export function PlaceSwitcher({ place }: { place: Place }) {
  const t = useTranslations("frame.place");
  const { data: me } = useSuspenseQuery(useTRPC().me.queryOptions());
  const name = place.kind === "shop" ? place.shop.name : t(me.isOperator ? "operator" : "moderator");
  const here = (
    <>
      <Avatar name={name} size="sm" />
      <span className="min-w-0 truncate font-semibold">{name}</span>
    </>
  );
  const others = me.shops.length + (me.isModerator ? 1 : 0);
  if (others < 2) return <p className="flex min-w-0 items-center gap-2.5 px-1.5">{here}</p>;
  return (
    <DropdownMenu
      align="start"
      trigger={
        <button
          type="button"
          className="flex min-h-10 min-w-0 items-center gap-2.5 rounded-12 px-1.5 transition-colors hover:bg-wash"
        >
          {here}
          <span className="sr-only">{t("switch")}</span>
          <ChevronsUpDown aria-hidden strokeWidth={1.75} className="size-4 shrink-0 text-soft" />
        </button>
      }
    >
      {me.shops.length > 0 && <MenuLabel>{t("shops")}</MenuLabel>}
      {me.shops.map((shop) => (
        <MenuLink key={shop.id} href={`/${shop.slug}`} linkAs={Link}>
          <Avatar name={shop.name} size="sm" />
          <span className="min-w-0 grow truncate">{shop.name}</span>
          {place.kind === "shop" && place.shop.id === shop.id && <Check aria-label={t("current")} strokeWidth={1.75} />}
        </MenuLink>
      ))}
      {me.isModerator && (
        <>
          {me.shops.length > 0 && <MenuSeparator />}
          <MenuLink href="/operator" linkAs={Link}>
            <Building2 aria-hidden strokeWidth={1.75} />
            <span className="grow">{t(me.isOperator ? "operator" : "moderator")}</span>
            {place.kind === "operator" && <Check aria-label={t("current")} strokeWidth={1.75} />}
          </MenuLink>
        </>
      )}
    </DropdownMenu>
  );
}

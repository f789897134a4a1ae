"use client";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Building2, Keyboard, Languages, LogOut, type LucideIcon, Store } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { locales } from "@/i18n/locales";
import { usePathname, useRouter } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useSignOut } from "../entrance/use-sign-out.ts";
import { type Place, sectionsOf } from "../frame/place.ts";

export interface PaletteCommand {
  readonly id: string;
  readonly label: string;
  readonly Icon: LucideIcon;
  /** The shortcut that does the same. */
  readonly keys?: string;
  /** Other words that it is found by. */
  readonly keywords?: string[];
  readonly run: () => void;
}

interface CommandGroup {
  readonly id: string;
  readonly heading: string;
  readonly commands: readonly PaletteCommand[];
}

/** What the palette offers, in its order. */
export function useCommands({ place, onShortcuts }: { place: Place; onShortcuts: () => void }): CommandGroup[] {
  const t = useTranslations("frame");
  const router = useRouter();
  const pathname = usePathname();
  const locale = useLocale();
  const { data: me } = useSuspenseQuery(useTRPC().me.queryOptions());
  const { signOut } = useSignOut();

  const pages = sectionsOf(place).map(({ id, href, Icon, key }) => ({
    ...{ id: `go:${id}`, Icon, keys: `g>${key}` },
    label: t(`sections.${id}`),
    run: () => router.push(href),
  }));
  const shops = me.shops
    .filter(({ id }) => place.kind !== "shop" || place.shop.id !== id)
    .map(({ id, slug, name }) => ({ id: `shop:${id}`, label: name, Icon: Store, run: () => router.push(`/${slug}`) }));
  const desk = {
    id: "operator",
    label: t(me.isOperator ? "place.operator" : "place.moderator"),
    Icon: Building2,
    run: () => router.push("/operator"),
  };
  const languages = locales
    .filter((other) => other !== locale)
    .map((other) => ({
      ...{ id: `language:${other}`, Icon: Languages, keywords: [t("account.language")] },
      label: t(`account.languages.${other}`),
      run: () => router.replace(`${pathname}${window.location.search}`, { locale: other }),
    }));
  const groups = [
    { id: "pages", heading: t("palette.pages"), commands: pages },
    {
      id: "places",
      heading: t("palette.places"),
      commands: me.isModerator && place.kind !== "operator" ? [...shops, desk] : shops,
    },
    {
      id: "console",
      heading: t("palette.console"),
      commands: [
        ...languages,
        { id: "shortcuts", label: t("shortcuts.title"), Icon: Keyboard, keys: "?", run: onShortcuts },
        { id: "sign-out", label: t("account.signOut"), Icon: LogOut, run: () => void signOut() },
      ],
    },
  ];
  return groups.filter(({ commands }) => commands.length > 0);
}

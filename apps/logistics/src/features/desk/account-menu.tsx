"use client";
import { Avatar } from "@souk/ui/components/avatar";
import { DropdownMenu, MenuItem, MenuLabel, MenuLink, MenuSeparator } from "@souk/ui/components/dropdown-menu";
import { ThemeToggle } from "@souk/ui/components/theme-toggle";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Bike, LogOut } from "lucide-react";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { useSignOut } from "../entrance/use-sign-out.ts";
import { LanguageChoice } from "../frame/language-choice.tsx";

/** Who is signed in, how the desk looks and in which language, and the way out. */
export function AccountMenu() {
  const t = useTranslations("frame");
  const { data: me } = useSuspenseQuery(useTRPC().me.queryOptions());
  const { signOut } = useSignOut();
  const name = me.name ?? me.email ?? t("account.nameless");
  return (
    <DropdownMenu
      trigger={
        <button
          type="button"
          className="grid size-11 shrink-0 place-items-center rounded-full transition-colors hover:bg-wash"
        >
          <Avatar name={name} />
          <span className="sr-only">{t("account.label", { name })}</span>
        </button>
      }
    >
      <MenuLabel>
        <span className="block font-semibold text-ink text-small">{name}</span>
        {me.email && me.email !== name && <span className="block">{me.email}</span>}
      </MenuLabel>
      <MenuSeparator />
      <div className="flex items-center justify-between gap-6 px-3 py-1.5">
        <span className="text-small">{t("account.theme")}</span>
        <ThemeToggle
          labels={{
            theme: t("account.theme"),
            light: t("account.light"),
            dark: t("account.dark"),
            system: t("account.system"),
          }}
        />
      </div>
      <div className="flex items-center justify-between gap-6 px-3 py-1.5">
        <span className="text-small">{t("account.language")}</span>
        <LanguageChoice />
      </div>
      <MenuSeparator />
      {me.isCourier && (
        <MenuLink href="/courier" linkAs={Link}>
          <Bike aria-hidden strokeWidth={1.75} />
          {t("account.toCourier")}
        </MenuLink>
      )}
      <MenuItem onSelect={() => void signOut()}>
        <LogOut aria-hidden strokeWidth={1.75} />
        {t("account.signOut")}
      </MenuItem>
    </DropdownMenu>
  );
}

"use client";
import { Notice } from "@souk/ui/components/notice";
import { mainId, SkipLink } from "@souk/ui/components/skip-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { ShortcutsProvider } from "../shortcuts/shortcuts-context.tsx";
import type { Place } from "./place.ts";
import { Sidebar } from "./sidebar.tsx";
import { TopBar } from "./top-bar.tsx";

/** What every page of the console stands in. */
export function ConsoleFrame({ place, children }: { place: Place; children: ReactNode }) {
  const t = useTranslations("frame");
  return (
    <ShortcutsProvider>
      <SkipLink>{t("site.skip")}</SkipLink>
      <div className="min-h-dvh md:grid md:grid-cols-[4.25rem_minmax(0,1fr)] lg:grid-cols-[14.25rem_minmax(0,1fr)]">
        <Sidebar place={place} />
        <div className="flex min-w-0 flex-col">
          <TopBar place={place} />
          <main id={mainId} tabIndex={-1} className="min-w-0 grow px-4 pt-5 pb-16 outline-none sm:px-7.5">
            {place.kind === "shop" && place.shop.isSuspended && (
              <Notice tone="warn" title={t("suspended.title")} className="mb-5">
                {t("suspended.text")}
              </Notice>
            )}
            {children}
          </main>
        </div>
      </div>
    </ShortcutsProvider>
  );
}

"use client";
import { mainId, SkipLink } from "@souk/ui/components/skip-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { Sidebar } from "./sidebar.tsx";
import { TopBar } from "./top-bar.tsx";

/** What every page of the desk stands in. */
export function DeskFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("frame.site");
  return (
    <div data-place="desk">
      <SkipLink>{t("skip")}</SkipLink>
      <div className="min-h-dvh md:grid md:grid-cols-[4.25rem_minmax(0,1fr)] lg:grid-cols-[14.25rem_minmax(0,1fr)]">
        <Sidebar />
        <div className="flex min-w-0 flex-col">
          <TopBar />
          <main id={mainId} tabIndex={-1} className="min-w-0 grow px-4 pt-5 pb-16 outline-none sm:px-7.5">
            {children}
          </main>
        </div>
      </div>
    </div>
  );
}

"use client";
import { mainId, SkipLink } from "@souk/ui/components/skip-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { BottomBar } from "./bottom-bar.tsx";
import { SyncState } from "./sync-state.tsx";

/** A phone in one hand: what is going on at the top, where to go at the bottom. */
export function CourierFrame({ children }: { children: ReactNode }) {
  const t = useTranslations();
  return (
    <div data-place="courier" className="mx-auto flex min-h-dvh max-w-140 flex-col">
      <SkipLink>{t("frame.site.skip")}</SkipLink>
      <header className="sticky top-0 z-20 flex min-h-14 items-center justify-end gap-3 bg-paper px-4 pt-[env(safe-area-inset-top)]">
        <SyncState />
      </header>
      <main id={mainId} tabIndex={-1} className="flex min-w-0 grow flex-col px-4 pb-6 outline-none">
        {children}
      </main>
      <BottomBar />
    </div>
  );
}

"use client";
import { mainId, SkipLink } from "@souk/ui/components/skip-link";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { NotificationBell } from "../notifications/notification-bell.tsx";
import { BottomBar } from "./bottom-bar.tsx";
import { usePosition } from "./device/use-position.ts";
import { InstallPrompt } from "./install-prompt.tsx";
import { RunCaption } from "./run/run-caption.tsx";
import { Refusals } from "./sync/refusals.tsx";
import { RunNews } from "./sync/run-news.tsx";
import { SyncState } from "./sync/sync-state.tsx";

/** A phone in one hand: what is going on at the top, where to go at the bottom. */
export function CourierFrame({ children }: { children: ReactNode }) {
  const t = useTranslations("frame.site");
  usePosition();
  return (
    <div data-place="courier" className="mx-auto flex min-h-dvh max-w-140 flex-col">
      <SkipLink>{t("skip")}</SkipLink>
      <header className="sticky top-0 z-20 flex min-h-14 items-center justify-between gap-2 bg-paper px-4 pt-[env(safe-area-inset-top)]">
        <RunCaption />
        <span className="flex min-w-0 items-center gap-1">
          <SyncState />
          <NotificationBell />
        </span>
      </header>
      <main id={mainId} tabIndex={-1} className="flex min-w-0 grow flex-col px-4 pb-4 outline-none">
        <Refusals />
        <RunNews />
        {children}
        <InstallPrompt />
      </main>
      <BottomBar />
    </div>
  );
}

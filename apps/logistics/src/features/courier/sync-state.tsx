"use client";
import { Wifi, WifiOff } from "lucide-react";
import { useTranslations } from "next-intl";
import { useOnline } from "./use-online.ts";

/** Whether there is a network, always in view. */
export function SyncState() {
  const t = useTranslations("courier.sync");
  const isOnline = useOnline();
  const Icon = isOnline ? Wifi : WifiOff;
  return (
    <p role="status" className="inline-flex min-h-9 items-center gap-2 rounded-12 bg-wash px-3 text-label text-soft">
      <Icon aria-hidden strokeWidth={1.75} className="size-4" />
      {isOnline ? t("online") : t("offline")}
    </p>
  );
}

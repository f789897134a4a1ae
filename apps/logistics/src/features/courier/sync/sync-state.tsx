"use client";
import { cn } from "@souk/ui/lib/cn";
import { CloudAlert, CloudCheck, CloudOff, CloudUpload, type LucideIcon, UserRoundX } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { useCourier } from "../device/courier-context.tsx";
import type { SyncStatus } from "../device/courier-store.ts";

const looks: Readonly<Record<SyncStatus, { Icon: LucideIcon; tone: string }>> = {
  idle: { Icon: CloudCheck, tone: "bg-wash text-soft" },
  sending: { Icon: CloudUpload, tone: "bg-wash text-soft" },
  offline: { Icon: CloudOff, tone: "bg-warn-wash text-warn-text" },
  signedOut: { Icon: UserRoundX, tone: "bg-danger-wash text-danger" },
  failed: { Icon: CloudAlert, tone: "bg-danger-wash text-danger" },
};

/** What of one's work has arrived and what has not, always in view. Pressing it tries again; who is signed out signs in. */
export function SyncState() {
  const t = useTranslations("courier.sync");
  const locale = useLocale();
  const { status, queuedCount, store } = useCourier();
  const { Icon, tone } = looks[status];
  const press = () => {
    if (status === "signedOut") window.location.assign(`/${locale}/sign-in?next=%2Fcourier`);
    else void store?.sync();
  };
  return (
    <button
      type="button"
      onClick={press}
      className={cn(
        "inline-flex min-h-12 min-w-0 items-center gap-2 rounded-12 px-3 text-left font-medium text-body leading-tight",
        tone,
      )}
    >
      <Icon aria-hidden strokeWidth={1.75} className="size-5 shrink-0" />
      <span role="status">{t(status, { count: queuedCount })}</span>
    </button>
  );
}

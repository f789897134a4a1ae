"use client";
import { CountBadge } from "@souk/ui/components/count-badge";
import { IconButton } from "@souk/ui/components/icon-button";
import { Sheet } from "@souk/ui/components/sheet";
import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC, useTRPCClient } from "@/trpc/react";
import { NotificationPanel } from "./notification-panel.tsx";

const refreshMs = 30_000;

/** How much the courier has not read, and the panel with it. */
export function NotificationBell() {
  const t = useTranslations("notifications");
  const [open, setOpen] = useState(false);
  const client = useTRPCClient();
  const { data: count } = useQuery({
    queryKey: useTRPC().notifications.countUnread.queryKey(),
    // A count that cannot be had is no reason to lead anybody from their run to the sign-in: the state of sync says what is wrong.
    queryFn: ({ signal }) => client.notifications.countUnread.query(undefined, { signal }).catch(() => 0),
    refetchInterval: refreshMs,
  });
  const shown = count !== undefined && count > 99 ? "99+" : String(count ?? 0);
  const hasNew = shown !== "0";
  return (
    <Sheet
      open={open}
      onOpenChange={setOpen}
      title={t("title")}
      closeLabel={useTranslations("frame.site")("close")}
      trigger={
        <IconButton label={hasNew ? `${t("open")}, ${t("count", { count: shown })}` : t("open")} className="size-12">
          <Bell aria-hidden strokeWidth={1.75} />
          {hasNew && (
            <span aria-hidden className="absolute top-1 left-1/2 inline-flex">
              <CountBadge className="bg-ink text-on-ink">{shown}</CountBadge>
            </span>
          )}
        </IconButton>
      }
    >
      <NotificationPanel onFollow={() => setOpen(false)} />
    </Sheet>
  );
}

"use client";
import { Button } from "@souk/ui/components/button";
import { CountBadge } from "@souk/ui/components/count-badge";
import { IconButton } from "@souk/ui/components/icon-button";
import { Sheet } from "@souk/ui/components/sheet";
import { useQuery } from "@tanstack/react-query";
import { Bell } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { useTRPC } from "@/trpc/react";
import { NotificationChoices } from "./notification-choices.tsx";
import { NotificationPanel } from "./notification-panel.tsx";

const refreshMs = 30_000;

/** How much is new about a shop, and the panel with it. */
export function NotificationBell({ shop }: { shop: string }) {
  const t = useTranslations("notifications");
  const [open, setOpen] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  const { data: count = 0 } = useQuery(
    useTRPC().notifications.countUnread.queryOptions({ shop }, { refetchInterval: refreshMs }),
  );
  const shown = count > 99 ? "99+" : String(count);
  return (
    <Sheet
      open={open}
      onOpenChange={(isOpen) => {
        setOpen(isOpen);
        setChoosing(false);
      }}
      title={t("title")}
      closeLabel={useTranslations("frame.site")("close")}
      footer={
        <Button variant="outline" block onClick={() => setChoosing(!isChoosing)}>
          {isChoosing ? t("choices.back") : t("choices.title")}
        </Button>
      }
      trigger={
        <IconButton label={count > 0 ? `${t("open")}, ${t("count", { count: shown })}` : t("open")}>
          <Bell aria-hidden strokeWidth={1.75} />
          {count > 0 && (
            <span aria-hidden className="absolute top-1 left-1/2 inline-flex">
              <CountBadge>{shown}</CountBadge>
            </span>
          )}
        </IconButton>
      }
    >
      {isChoosing ? (
        <NotificationChoices shop={shop} />
      ) : (
        <NotificationPanel shop={shop} onFollow={() => setOpen(false)} />
      )}
    </Sheet>
  );
}

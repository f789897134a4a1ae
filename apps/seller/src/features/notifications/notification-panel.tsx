"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { NotificationList } from "@souk/ui/components/notification-list";
import { Bell } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { QueryState } from "../states/query-state.tsx";
import { TopicIcon } from "./topic-icon.tsx";
import { useNotifications } from "./use-notifications.ts";

/** What the member was told about a shop, in the panel behind the bell. */
export function NotificationPanel({ shop, onFollow }: { shop: string; onFollow: () => void }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const { query, read, readAll, isReadingAll } = useNotifications(shop);
  const list = query.data?.pages.flatMap((page) => page.notifications);
  const latest = list?.[0];
  if (!list) return <QueryState query={query} className="h-64" />;
  if (!latest) {
    return (
      <EmptyState icon={<Bell strokeWidth={1.75} />} title={t("emptyTitle")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  return (
    <div className="grid gap-3">
      {list.some(({ isRead }) => !isRead) && (
        <Button
          size="sm"
          variant="outline"
          className="justify-self-start"
          loading={isReadingAll}
          onClick={() => readAll(latest.id)}
        >
          {t("readAll")}
        </Button>
      )}
      <NotificationList
        isPlain
        className="-mx-5"
        linkAs={Link}
        unreadLabel={t("unread")}
        onOpen={({ id, isRead, href }) => {
          if (!isRead) read(id);
          if (href) onFollow();
        }}
        items={list.map(({ id, topic, number, amount, at, isRead, href }) => ({
          ...{ id, at, isRead, href },
          icon: <TopicIcon topic={topic} />,
          title: t(`topics.${topic}.title`, { number, amount }),
          text: t(`topics.${topic}.text`, { number, amount }),
          time: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
        }))}
      />
      {query.hasNextPage && (
        <LoadMore
          label={t("more")}
          loadingLabel={t("loadingMore")}
          loading={query.isFetchingNextPage}
          onLoad={() => query.fetchNextPage()}
        />
      )}
    </div>
  );
}

"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { NotificationList } from "@souk/ui/components/notification-list";
import { Bell } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import { usePlaceInApp } from "../courier/use-view.ts";
import { QueryState } from "../states/query-state.tsx";
import { TopicIcon } from "./topic-icon.tsx";
import { useNotifications } from "./use-notifications.ts";

/** What the courier was told, in the panel behind the bell. */
export function NotificationPanel({ onFollow }: { onFollow: () => void }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  const [, goTo] = usePlaceInApp();
  const { query, read, readAll, isReadingAll } = useNotifications();
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
          size="lg"
          variant="outline"
          className="justify-self-start"
          loading={isReadingAll}
          onClick={() => readAll({ upTo: latest.id })}
        >
          {t("readAll")}
        </Button>
      )}
      <NotificationList
        isPlain
        className="-mx-5"
        unreadLabel={t("unread")}
        onOpen={({ id, isRead }) => {
          if (!isRead) read({ notificationId: id });
          // No step of the app asks the network for a page.
          if (list.find((each) => each.id === id)?.topic === "runTakenBack") return;
          void goTo({ view: "run", stop: null, all: null });
          onFollow();
        }}
        items={list.map(({ id, topic, number, at, isRead }) => ({
          ...{ id, at, isRead, href: null },
          icon: <TopicIcon topic={topic} />,
          title: t(`topics.${topic}.title`, { number }),
          text: t(`topics.${topic}.text`),
          time: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
        }))}
      />
      {query.hasNextPage && (
        <Button
          variant="quiet"
          size="lg"
          block
          loading={query.isFetchingNextPage}
          onClick={() => void query.fetchNextPage()}
        >
          {t("more")}
        </Button>
      )}
    </div>
  );
}

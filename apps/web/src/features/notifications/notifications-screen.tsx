"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { LoadMore } from "@souk/ui/components/load-more";
import { NotificationList } from "@souk/ui/components/notification-list";
import { SectionHeader } from "@souk/ui/components/section-header";
import { TextLink } from "@souk/ui/components/text-link";
import { Bell } from "lucide-react";
import { useFormatter, useTranslations } from "next-intl";
import type { ShopNotification } from "@/server/routers/notifications/view";
import { QueryState } from "../account/area/query-state.tsx";
import { ShopLink } from "../layout/shop-link.tsx";
import { TopicIcon } from "./topic-icon.tsx";
import { useNotifications } from "./use-notifications.ts";

/** What the shopper was told, and what of it is new. */
export function NotificationsScreen() {
  const t = useTranslations("notifications");
  const { query, read, readAll, isReadingAll } = useNotifications();
  const list = query.data?.pages.flatMap((page) => page.notifications);
  const latest = list?.[0];
  const hasUnread = list?.some(({ isRead }) => !isRead) ?? false;
  return (
    <>
      <SectionHeader
        level="page"
        title={t("title")}
        className="mb-5"
        aside={
          <TextLink href="/account/notifications/choices" linkAs={ShopLink} variant="soft" hasArrow>
            {t("choices")}
          </TextLink>
        }
      />
      {!list && <QueryState query={query} className="h-64" />}
      {list?.length === 0 && (
        <EmptyState icon={<Bell strokeWidth={1.75} />} title={t("emptyTitle")}>
          {t("emptyText")}
        </EmptyState>
      )}
      {list && latest && (
        <div className="grid gap-4">
          {hasUnread && (
            <Button
              size="sm"
              variant="outline"
              className="justify-self-start"
              loading={isReadingAll}
              onClick={() => readAll({ upTo: latest.id })}
            >
              {t("readAll")}
            </Button>
          )}
          <Told list={list} onRead={(notificationId) => read({ notificationId })} />
        </div>
      )}
      {query.hasNextPage && (
        <LoadMore
          className="mt-5"
          label={t("more")}
          loadingLabel={t("loadingMore")}
          loading={query.isFetchingNextPage}
          onLoad={() => query.fetchNextPage()}
        />
      )}
    </>
  );
}

function Told({ list, onRead }: { list: readonly ShopNotification[]; onRead: (id: string) => void }) {
  const t = useTranslations("notifications");
  const format = useFormatter();
  return (
    <NotificationList
      linkAs={ShopLink}
      unreadLabel={t("unread")}
      onOpen={({ id, isRead }) => !isRead && onRead(id)}
      items={list.map(({ id, topic, number, at, isRead, href }) => ({
        ...{ id, at, isRead, href },
        icon: <TopicIcon topic={topic} />,
        title: t(`topics.${topic}.title`, { number }),
        text: t(`topics.${topic}.text`, { number }),
        time: format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" }),
      }))}
    />
  );
}

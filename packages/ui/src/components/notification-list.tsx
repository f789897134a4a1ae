"use client";

import type { ReactNode } from "react";
import { cn } from "../lib/cn.ts";
import type { LinkComponent } from "../lib/link.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

export interface NotificationItem {
  readonly id: string;
  /** A lucide icon. */
  readonly icon: ReactNode;
  readonly title: string;
  readonly text?: string | undefined;
  /** When, in words, and as ISO 8601. */
  readonly time: string;
  readonly at: string;
  readonly isRead: boolean;
  /** Where it is to be seen; without one the row is only read. */
  readonly href: string | null;
}

export type NotificationListProps = {
  items: readonly NotificationItem[];
  /** Said before the title of what nobody has read. */
  unreadLabel: string;
  /** Somebody opened one, or pressed one that leads nowhere. */
  onOpen: (item: NotificationItem) => void;
  linkAs?: LinkComponent;
  /** In a panel: no frame of its own. */
  isPlain?: boolean;
  className?: string | undefined;
};

const rowLook = cn(
  "flex w-full min-w-0 gap-3.5 px-4 py-3.5 text-left transition-colors hover:bg-ink/3 sm:px-5",
  "focus-visible:-outline-offset-2",
);

/** What somebody was told, the latest first; what is unread stands out. */
export function NotificationList({
  items,
  unreadLabel,
  onOpen,
  linkAs: Link = "a",
  isPlain = false,
  className,
}: NotificationListProps) {
  return (
    <ul
      data-slot="notification-list"
      className={cn(!isPlain && "overflow-clip rounded-20 border border-line bg-card", className)}
    >
      {items.map((item) => (
        <li key={item.id} className="not-first:border-line not-first:border-t">
          {item.href ? (
            <Link href={item.href} className={rowLook} onClick={() => onOpen(item)}>
              <Row item={item} unreadLabel={unreadLabel} />
            </Link>
          ) : (
            <button type="button" className={rowLook} onClick={() => onOpen(item)}>
              <Row item={item} unreadLabel={unreadLabel} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}

function Row({ item, unreadLabel }: { item: NotificationItem; unreadLabel: string }) {
  const { icon, title, text, time, at, isRead } = item;
  return (
    <>
      <span
        aria-hidden
        className={cn(
          "relative grid size-9 shrink-0 place-items-center rounded-12 bg-wash text-soft [&_svg]:size-4.5 [&_svg]:stroke-[1.75]",
          !isRead && "text-ink",
        )}
      >
        {icon}
        {!isRead && (
          <span className="absolute -top-0.5 -right-0.5 size-2.5 rounded-full border-2 border-card bg-brand" />
        )}
      </span>
      <span className="grid min-w-0 grow gap-0.5">
        <span className={cn("wrap-anywhere", isRead ? "text-soft" : "font-semibold")}>
          {!isRead && <VisuallyHidden>{unreadLabel} </VisuallyHidden>}
          {title}
        </span>
        {text && <span className="text-small text-soft wrap-anywhere">{text}</span>}
        <time dateTime={at} className="text-label text-soft" suppressHydrationWarning>
          {time}
        </time>
      </span>
    </>
  );
}

import { useTranslations } from "next-intl";
import type { EventView } from "@/server/routers/desk-orders/order-view";
import { Time } from "../operator/time.tsx";

/** What happened, in one line each. */
export function EventList({ events }: { events: readonly EventView[] }) {
  const t = useTranslations("orders.event");
  if (events.length === 0) return <p className="text-soft">–</p>;
  return (
    <ol className="grid gap-1.5">
      {events.map(({ id, kind, at }) => (
        <li key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
          <span>{t(kind)}</span>
          <span className="text-label text-soft">
            <Time at={at} />
          </span>
        </li>
      ))}
    </ol>
  );
}

"use client";
import { TextLink } from "@souk/ui/components/text-link";
import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import { useTRPC } from "@/trpc/react";
import { Time } from "../operator/time.tsx";
import { ShipBy } from "../orders/ship-by.tsx";
import { ReturnStateBadge } from "../returns/return-state.tsx";

/** What shoppers send back of an order; nothing where nothing is. */
export function ReturnTable({ orderId }: { orderId: string }) {
  const t = useTranslations("returns");
  const { data } = useQuery(useTRPC().deskOrders.returns.queryOptions({ orderId }));
  if (!data || data.length === 0) return null;
  return (
    <section aria-label={t("title")}>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      <ul className="border-line border-t">
        {data.map((found) => (
          <li key={found.id} className="grid gap-1 border-line border-b py-2.5">
            <p className="flex flex-wrap items-center gap-x-4 gap-y-1">
              <TextLink href={`/operator/orders/${orderId}/returns/${found.id}`} linkAs={Link}>
                {found.code}
              </TextLink>
              <ReturnStateBadge state={found.state} />
              <Time at={found.requestedAt} />
              {found.dueAt && <ShipBy at={found.dueAt} />}
              <span className="tabular ml-auto font-semibold">{found.refund?.text}</span>
            </p>
            {found.lines.map(({ id, title, quantity, reason }) => (
              <p key={id} className="text-small text-soft">
                {t("count", { count: quantity })} {title} · {t(`reason.${reason}`)}
              </p>
            ))}
            {found.message && <p className="whitespace-pre-line text-small">{found.message}</p>}
          </li>
        ))}
      </ul>
    </section>
  );
}

"use client";
import { Button } from "@souk/ui/components/button";
import { LinkButton } from "@souk/ui/components/link-button";
import { ClipboardList, Printer } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import { Link } from "@/i18n/navigation";
import type { QueueRowView } from "@/server/routers/orders/queue-view";
import { useShop } from "../shop/shop-context.tsx";
import { paperUrl } from "./paper-url.ts";

/** What can be done with the orders that are selected; stays in view while one scrolls. */
export function SelectionBar({ rows, onClear }: { rows: readonly QueueRowView[]; onClear: () => void }) {
  const t = useTranslations("orders");
  const locale = useLocale();
  const { slug } = useShop();
  const toPick = rows.filter(({ state }) => state === "placed").map(({ id }) => id);
  const packed = rows.filter(
    ({ state, shipmentCount }) => shipmentCount > 0 && state !== "handed_over" && state !== "delivered",
  );
  const orders = packed.map(({ id }) => id);
  const parcels = packed.reduce((sum, { shipmentCount }) => sum + shipmentCount, 0);
  return (
    <section
      aria-label={t("selected", { count: rows.length })}
      className="sticky bottom-4 z-10 mt-4 flex flex-wrap items-center gap-2.5 rounded-16 border border-line bg-float p-2.5 pl-4 shadow-float"
    >
      <p className="mr-auto font-medium">{t("selected", { count: rows.length })}</p>
      <Button variant="ghost" size="sm" onClick={onClear}>
        {t("clear")}
      </Button>
      {toPick.length > 0 && (
        <LinkButton
          variant={orders.length > 0 ? "outline" : "ink"}
          size="sm"
          linkAs={Link}
          href={`/${slug}/orders/pick-list?orders=${toPick.join(",")}`}
        >
          <ClipboardList aria-hidden strokeWidth={1.75} />
          {t("pickList")}
        </LinkButton>
      )}
      {orders.length > 0 && (
        <>
          <LinkButton
            variant="outline"
            size="sm"
            linkAs={NewTab}
            href={paperUrl(locale, slug, { kind: "slips", orders })}
          >
            {t("printSlips", { count: parcels })}
          </LinkButton>
          <LinkButton size="sm" linkAs={NewTab} href={paperUrl(locale, slug, { kind: "labels", orders })}>
            <Printer aria-hidden strokeWidth={1.75} />
            {t("printLabels", { count: parcels })}
          </LinkButton>
        </>
      )}
    </section>
  );
}

/** A PDF opens beside the console, not in its place. */
export function NewTab(props: React.ComponentProps<"a">) {
  return <a {...props} target="_blank" rel="noopener" />;
}

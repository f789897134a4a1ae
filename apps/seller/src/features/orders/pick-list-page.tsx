"use client";
import { Button } from "@souk/ui/components/button";
import { EmptyState } from "@souk/ui/components/empty-state";
import { useQuery } from "@tanstack/react-query";
import { ArrowLeft, PackageCheck, Printer } from "lucide-react";
import { useTranslations } from "next-intl";
import { useState } from "react";
import { Link } from "@/i18n/navigation";
import type { PickItemView } from "@/server/routers/orders/pick-list";
import { useTRPC } from "@/trpc/react";
import { PageHeader } from "../frame/page-header.tsx";
import { useShop } from "../shop/shop-context.tsx";
import { QueryState } from "../states/query-state.tsx";
import { ItemPicture } from "./item-picture.tsx";
import { SelectBox } from "./select-box.tsx";

export function PickListPage({ orders }: { orders: readonly string[] }) {
  const t = useTranslations("orders.pick");
  const { slug: shop } = useShop();
  const list = useQuery(useTRPC().orders.pickList.queryOptions({ shop, orders: [...orders] }));
  const items = list.data;
  const pieces = items?.reduce((sum, { quantity }) => sum + quantity, 0) ?? 0;
  return (
    <>
      <Link
        href={`/${shop}/orders`}
        className="mb-2 -ml-1 inline-flex min-h-9 items-center gap-1.5 rounded-8 px-1 text-soft hover:text-ink print:hidden"
      >
        <ArrowLeft aria-hidden strokeWidth={1.75} className="size-4" />
        {t("back")}
      </Link>
      <PageHeader
        title={t("title")}
        note={items && t("note", { items: pieces, orders: orders.length })}
        actions={
          <span className="print:hidden">
            <Button onClick={() => window.print()}>
              <Printer aria-hidden strokeWidth={1.75} />
              {t("print")}
            </Button>
          </span>
        }
      />
      {items ? <PickTable items={items} /> : <QueryState query={list} className="h-96" />}
    </>
  );
}

function PickTable({ items }: { items: readonly PickItemView[] }) {
  const t = useTranslations("orders.pick");
  const { slug } = useShop();
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  if (items.length === 0) {
    return (
      <EmptyState icon={<PackageCheck aria-hidden strokeWidth={1.75} />} title={t("empty")}>
        {t("emptyText")}
      </EmptyState>
    );
  }
  const keyOf = (item: PickItemView) => `${item.sku} ${item.parts[0]?.orderId} ${item.title}`;
  const toggle = (key: string) =>
    setPicked((before) => {
      const after = new Set(before);
      if (!after.delete(key)) after.add(key);
      return after;
    });
  return (
    <ul className="border-line border-t">
      {items.map((item) => {
        const key = keyOf(item);
        const isPicked = picked.has(key);
        return (
          <li key={key} className="flex min-w-0 items-center gap-3 border-line border-b py-2.5">
            <SelectBox
              label={`${t("picked")}: ${item.title} ${item.options}`}
              checked={isPicked}
              onToggle={() => toggle(key)}
            />
            <ItemPicture picture={item.picture} title={item.title} size="large" />
            <div className={`min-w-0 grow ${isPicked ? "text-soft line-through" : ""}`}>
              <p className="font-semibold">{item.sku || item.title}</p>
              <p className="hyphens-auto text-small text-soft">
                {[item.sku ? item.title : "", item.options].filter(Boolean).join(" · ")}
              </p>
              <p className="text-label text-soft">
                {item.parts.map((part) => (
                  <span key={part.orderId} className="mr-3 inline-block whitespace-nowrap">
                    <Link href={`/${slug}/orders/${part.orderId}`} className="rounded-4 hover:underline">
                      {part.number}
                    </Link>{" "}
                    × {part.quantity}
                  </span>
                ))}
              </p>
            </div>
            <p className="shrink-0 pr-1 font-bold text-heading tabular-nums">{item.quantity}</p>
          </li>
        );
      })}
    </ul>
  );
}

"use client";
import { VisuallyHidden } from "@souk/ui/components/visually-hidden";
import { useTranslations } from "next-intl";
import { useEffect, useRef } from "react";
import { Link } from "@/i18n/navigation";
import type { QueueRowView } from "@/server/routers/orders/queue-view";
import { useShop } from "../shop/shop-context.tsx";
import { ItemPicture } from "./item-picture.tsx";
import { OrderStateBadge } from "./order-state.tsx";
import { SelectBox } from "./select-box.tsx";
import { ShipBy } from "./ship-by.tsx";

/** In a list of what is to be packed its time counts; elsewhere its state does. */
export type RowPlace = "open" | "mixed";

interface OrderRowProps {
  readonly row: QueueRowView;
  readonly place: RowPlace;
  readonly isSelected: boolean;
  /** The one that the keyboard is at. */
  readonly isCurrent: boolean;
  readonly onToggle: () => void;
  readonly onFocus: () => void;
}

export function OrderRow({ row, place, isSelected, isCurrent, onToggle, onFocus }: OrderRowProps) {
  const t = useTranslations("orders");
  const { slug } = useShop();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) link.current?.focus();
  }, [isCurrent]);
  const isOpen = row.state === "placed";
  return (
    <tr
      className={`relative h-11.5 border-line border-b transition-colors hover:bg-wash ${isSelected ? "bg-wash" : ""} max-md:grid max-md:h-auto max-md:grid-cols-[2.25rem_1fr_auto] max-md:items-center max-md:gap-x-1 max-md:py-2.5 md:[&>td]:px-2`}
    >
      <td className="w-10 max-md:row-span-3 max-md:self-start">
        <SelectBox label={t("select", { number: row.number })} checked={isSelected} onToggle={onToggle} />
      </td>
      <td className="whitespace-nowrap">
        <Link
          ref={link}
          href={`/${slug}/orders/${row.id}`}
          onFocus={onFocus}
          className="rounded-6 font-semibold after:absolute after:inset-y-0 after:right-0 after:left-11"
        >
          {row.number}
        </Link>
      </td>
      <td className="max-md:col-start-2 max-md:row-start-3 max-md:mt-1.5">
        <span className="flex items-center gap-1">
          {row.pictures.slice(0, 3).map((picture) => (
            <ItemPicture key={picture.id} picture={picture} title={picture.alt} />
          ))}
          <span className="ml-1 whitespace-nowrap text-small text-soft">
            {isOpen && row.packedCount > 0
              ? t("packedOf", { packed: row.packedCount, count: row.itemCount })
              : t("items", { count: row.itemCount })}
          </span>
        </span>
      </td>
      <td className="max-w-52 truncate max-md:col-start-2 max-md:row-start-2">
        {row.recipient}
        {row.city && <span className="text-soft">, {row.city}</span>}
      </td>
      <td className="whitespace-nowrap max-md:col-start-3 max-md:row-start-1 max-md:text-right">
        {place === "open" && isOpen ? (
          <ShipBy at={row.shipBy} />
        ) : (
          <span className="inline-flex items-center gap-2.5">
            <OrderStateBadge state={row.state} hasParcels={row.shipmentCount > 0} />
            {(isOpen || row.state === "packed") && (
              <span className="max-md:hidden">
                <ShipBy at={row.shipBy} />
              </span>
            )}
          </span>
        )}
      </td>
      <td className="text-soft max-lg:hidden">
        {t.has(`option.${row.deliveryOption}`) ? t(`option.${row.deliveryOption}`) : row.deliveryOption}
      </td>
      <td className="text-right tabular-nums max-lg:hidden">{row.total?.text}</td>
      <td className="text-right font-semibold tabular-nums max-md:col-start-3 max-md:row-span-2 max-md:row-start-2 max-md:self-end">
        <VisuallyHidden>{t("column.earnings")} </VisuallyHidden>
        {row.earnings?.text}
      </td>
    </tr>
  );
}

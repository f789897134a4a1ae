import { useTranslations } from "next-intl";
import type { OrderView } from "@/server/routers/orders/order-view";
import { ItemPicture } from "./item-picture.tsx";
import { openOf } from "./parcel-draft.ts";

export function OrderLines({ order }: { order: OrderView }) {
  const t = useTranslations("orders.order");
  const tReasons = useTranslations("orders.cancelDialog.reasons");
  return (
    <section aria-label={t("lines")}>
      <h2 className="mb-2 text-subheading">{t("lines")}</h2>
      <ul className="border-line border-t">
        {order.lines.map((line) => (
          <li key={line.id} className="flex min-w-0 items-center gap-3.5 border-line border-b py-3">
            <ItemPicture picture={line.picture} title={line.title} size="large" />
            <div className="min-w-0 grow">
              <p className="hyphens-auto font-medium">{line.title}</p>
              <p className="text-small text-soft">
                {[line.options, line.sku || t("noSku")].filter(Boolean).join(" · ")}
              </p>
              {line.packed > 0 && openOf(line) > 0 && (
                <p className="text-small text-warn-text">
                  {t("packed", { packed: line.packed, count: line.quantity - line.cancelled })}
                </p>
              )}
              {line.cancelled > 0 && (
                <p className="text-danger text-small">
                  {t("cancelledPieces", { cancelled: line.cancelled, count: line.quantity })}
                  {line.cancelReason && ` · ${tReasons(line.cancelReason)}`}
                </p>
              )}
            </div>
            <p className="shrink-0 font-semibold text-subheading tabular-nums">
              {t("lineCount", { count: line.quantity - line.cancelled })}
            </p>
            <p className="w-20 shrink-0 text-right tabular-nums max-xs:hidden">{line.total?.text}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

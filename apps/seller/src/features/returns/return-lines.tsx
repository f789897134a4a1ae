import { useTranslations } from "next-intl";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { ItemPicture } from "../orders/item-picture.tsx";

/** What comes back, why, and what became of it. */
export function ReturnLines({ found }: { found: ReturnView }) {
  const t = useTranslations("returns");
  const hasArrived = found.receivedAt !== null;
  return (
    <section aria-label={t("lines")}>
      <h2 className="mb-2 text-subheading">{t("lines")}</h2>
      <ul className="border-line border-t">
        {found.lines.map((line) => (
          <li key={line.id} className="flex min-w-0 items-start gap-3.5 border-line border-b py-3">
            <ItemPicture picture={line.picture} title={line.title} size="large" />
            <div className="min-w-0 grow">
              <p className="hyphens-auto font-medium">{line.title}</p>
              {line.options && <p className="text-small text-soft">{line.options}</p>}
              <p className="text-small">{t(`reason.${line.reason}`)}</p>
              {line.note && <p className="whitespace-pre-line text-small text-soft">“{line.note}”</p>}
              {hasArrived && line.condition && (
                <p className="text-small text-soft">
                  {t("arrived", { count: line.received, of: line.quantity })} · {t(`condition.${line.condition}`)}
                </p>
              )}
              {line.deduction && (
                <p className="text-small text-warn-text">
                  {t("deducted", { amount: line.deduction.text, reason: line.deductionReason })}
                </p>
              )}
            </div>
            <p className="shrink-0 font-semibold tabular-nums">{t("count", { count: line.quantity })}</p>
            <p className="w-20 shrink-0 text-right tabular-nums">{line.due?.text}</p>
          </li>
        ))}
        {found.deliveryRefund && (
          <li className="flex justify-between gap-6 border-line border-b py-3">
            <span>{t("delivery")}</span>
            <span className="tabular-nums">{found.deliveryRefund.text}</span>
          </li>
        )}
      </ul>
    </section>
  );
}

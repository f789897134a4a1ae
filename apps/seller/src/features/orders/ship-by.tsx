"use client";
import { useFormatter, useLocale, useTranslations } from "next-intl";
import { timeLeft } from "./time-left.ts";
import { useNow } from "./use-now.ts";

const looks = {
  over: "font-semibold text-danger",
  soon: "font-semibold text-brand",
  today: "text-warn-text",
  later: "text-soft",
} as const;

/** How long there is until a parcel has to leave: counts down while one looks. */
export function ShipBy({ at }: { at: string }) {
  const t = useTranslations("orders.due");
  const format = useFormatter();
  const locale = useLocale();
  const now = useNow();
  const exact = format.dateTime(new Date(at), {
    day: "numeric",
    month: "short",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
  });
  if (now === null) return <span className="text-soft">{t("gone")}</span>;
  const { isOver, value, unit, urgency } = timeLeft(new Date(at).getTime(), now);
  const time = new Intl.NumberFormat(locale, { style: "unit", unit, unitDisplay: "short" }).format(value);
  return (
    <time dateTime={at} title={exact} className={looks[urgency]}>
      {t(isOver ? "late" : "in", { time })}
    </time>
  );
}

"use client";
import { useTranslations } from "next-intl";
import { isOpen, stopsOf } from "../device/apply-actions.ts";
import { useCourier } from "../device/courier-context.tsx";

/** How far the run is. */
export function RunCaption() {
  const t = useTranslations("courier.run");
  const { run } = useCourier();
  if (!run || run.state === "finished") return <span />;
  const stops = stopsOf(run);
  const done = stops.filter((stop) => !isOpen(stop)).length;
  return (
    <p className="min-w-0 text-body text-soft">{t("caption", { number: run.number, done, count: stops.length })}</p>
  );
}

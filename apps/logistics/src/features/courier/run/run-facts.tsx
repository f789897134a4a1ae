import { DotList } from "@souk/ui/components/dot-list";
import { cn } from "@souk/ui/lib/cn";
import { useFormatter, useTranslations } from "next-intl";
import type { RunView } from "@/server/routers/courier/run-view";
import { stopsOf } from "../device/apply-actions.ts";

/** How long, how far and for how much. */
export function RunFacts({ run, className }: { run: RunView; className?: string }) {
  const t = useTranslations("courier.run");
  const format = useFormatter();
  const facts: readonly (string | false | undefined)[] = [
    t("stopCount", { count: stopsOf(run).length }),
    run.distanceMeters > 0 &&
      format.number(run.distanceMeters / 1_000, { style: "unit", unit: "kilometer", maximumFractionDigits: 1 }),
    run.durationSeconds > 0 && t("duration", { minutes: Math.round(run.durationSeconds / 60) }),
    run.earnings?.text,
  ];
  return (
    <p className={cn("text-soft", className)}>
      <DotList>{facts}</DotList>
    </p>
  );
}

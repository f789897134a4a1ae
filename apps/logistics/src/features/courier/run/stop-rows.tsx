import { DotList } from "@souk/ui/components/dot-list";
import { cn } from "@souk/ui/lib/cn";
import { Check, ChevronRight, X } from "lucide-react";
import { useTranslations } from "next-intl";
import type { RunView, StopView } from "@/server/routers/courier/run-view";
import { isOpen, stopsOf } from "../device/apply-actions.ts";
import { hasReturn } from "../stop/has-return.ts";
import { useTimes } from "../use-times.ts";

interface StopRowsProps {
  readonly run: RunView;
  /** Without it the rows lead nowhere. */
  readonly onChoose?: (stopId: string) => void;
}

export function StopRows({ run, onChoose }: StopRowsProps) {
  return (
    <ol className="grid divide-y divide-line rounded-20 border border-line bg-card">
      {stopsOf(run).map((stop, index) => (
        <li key={stop.id}>
          {onChoose ? (
            <button
              type="button"
              onClick={() => onChoose(stop.id)}
              className="flex min-h-16 w-full items-center gap-3 px-3.5 py-3 text-left"
            >
              <Row stop={stop} number={index + 1} />
              <ChevronRight aria-hidden strokeWidth={1.75} className="size-5 shrink-0 text-soft" />
            </button>
          ) : (
            <div className="flex min-h-16 items-center gap-3 px-3.5 py-3">
              <Row stop={stop} number={index + 1} />
            </div>
          )}
        </li>
      ))}
    </ol>
  );
}

function Row({ stop, number }: { stop: StopView; number: number }) {
  const t = useTranslations("courier.stop");
  const { windowOf } = useTimes();
  return (
    <>
      <Mark stop={stop} number={number} />
      <span className="min-w-0 grow">
        <span className={cn("block font-semibold", !isOpen(stop) && "text-soft")}>
          {t(stop.kind, { name: stop.partyName })}
        </span>
        <span className="block text-body text-soft">
          {isOpen(stop) ? (
            <DotList>
              {hasReturn(stop) && t("return")}
              {stop.address?.line1}
              {windowOf(stop.window)}
            </DotList>
          ) : (
            t(`states.${stop.state}`)
          )}
        </span>
      </span>
    </>
  );
}

function Mark({ stop: { state }, number }: { stop: StopView; number: number }) {
  const look =
    state === "done"
      ? "bg-good-wash text-good"
      : state === "failed"
        ? "bg-danger-wash text-danger"
        : "bg-wash text-ink";
  return (
    <span className={cn("grid size-9 shrink-0 place-items-center rounded-full font-semibold text-body", look)}>
      {state === "done" && <Check aria-hidden strokeWidth={2} className="size-5" />}
      {state === "failed" && <X aria-hidden strokeWidth={2} className="size-5" />}
      {state !== "done" && state !== "failed" && number}
    </span>
  );
}

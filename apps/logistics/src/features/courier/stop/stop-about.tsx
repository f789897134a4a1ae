import { useTranslations } from "next-intl";
import type { StopView } from "@/server/routers/courier/run-view";
import { useTimes } from "../use-times.ts";

/** Address, times, and what the courier should know. */
export function StopAbout({ stop }: { stop: StopView }) {
  const t = useTranslations("courier.stop");
  const { timeOf, windowOf } = useTimes();
  const { address, estimatedArrival, note } = stop;
  const arrival = timeOf(estimatedArrival);
  const times = [windowOf(stop.window), arrival && t("arrives", { time: arrival })].filter((part) => part);
  return (
    <div className="mb-4">
      {address && (
        <p className="font-semibold text-[1.25rem] leading-snug">
          {address.line1}
          {address.line2 && <span className="block">{address.line2}</span>}
          <span className="block font-normal text-soft text-touch">
            {[address.postalCode, address.city].filter((part) => part !== "").join(" ")}
          </span>
        </p>
      )}
      {times.length > 0 && (
        <p className="mt-1 text-soft">
          {times.join(" · ")}
          {stop.isLate && <strong className="ml-2 font-semibold text-danger">{t("late")}</strong>}
        </p>
      )}
      {note !== "" && <p className="mt-3 rounded-16 bg-warn-wash px-4 py-3 font-medium">{note}</p>}
    </div>
  );
}

import { useTranslations } from "next-intl";
import type { DeskReturnView } from "@/server/routers/desk-returns/desk-return-view";
import { Time } from "../operator/time.tsx";

/** When which step was taken. */
export function ReturnSteps({ found }: { found: DeskReturnView }) {
  const t = useTranslations("returns.desk.steps");
  const decided = found.state === "declined" ? "declined" : "approved";
  const steps = [
    { id: "requested", at: found.requestedAt },
    { id: decided, at: found.decidedAt },
    { id: "received", at: found.receivedAt },
    { id: "refunded", at: found.refundedAt },
    { id: "due", at: found.dueAt },
  ] as const;
  return (
    <section aria-label={t("title")}>
      <h2 className="mb-2 text-subheading">{t("title")}</h2>
      <dl className="grid gap-1.5">
        {steps.map(
          ({ id, at }) =>
            at && (
              <div key={id} className="flex flex-wrap items-baseline justify-between gap-x-4">
                <dt>{t(id)}</dt>
                <dd className="text-label text-soft">
                  <Time at={at} />
                </dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

import { Timeline } from "@souk/ui/components/timeline";
import { useTranslations } from "next-intl";
import type { CheckoutView } from "@/server/routers/checkouts/checkout-view";
import { Time } from "../operator/time.tsx";

/** Its steps in their order, with errors and with calls that took several attempts. */
export function StepList({ steps }: Pick<CheckoutView, "steps">) {
  const t = useTranslations("checkouts");
  const nameOf = (name: string) => (t.has(`step.${name}`) ? t(`step.${name}`) : name);
  return (
    <section aria-label={t("steps")}>
      <h2 className="mb-3 text-subheading">{t("steps")}</h2>
      {steps.length === 0 ? (
        <p className="text-soft">{t("noSteps")}</p>
      ) : (
        <Timeline
          steps={steps.map(({ id, name, isDone, error, startedAt, endedAt, attempts }) => ({
            id,
            title: nameOf(name),
            state: isDone ? "done" : "failed",
            stateLabel: t(isDone ? "stepDone" : "stepFailed"),
            dateTime: endedAt ?? startedAt ?? undefined,
            time: <Time at={endedAt ?? startedAt} />,
            text: (
              <>
                {error && <span className="wrap-anywhere block font-mono text-label">{error}</span>}
                {attempts.map(({ call, count }) => (
                  <span key={call} className="block">
                    {t("tried", { call: nameOf(call), count })}
                  </span>
                ))}
              </>
            ),
          }))}
        />
      )}
    </section>
  );
}

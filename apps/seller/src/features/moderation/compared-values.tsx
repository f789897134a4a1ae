import { Card } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { FindingView } from "@/server/routers/moderation/case-view";
import type { ValuePair } from "@/server/routers/moderation/compare";

interface ComparedValuesProps {
  readonly title: string;
  readonly values: readonly ValuePair[];
  readonly findings: readonly FindingView[];
  readonly isNew: boolean;
}

/** Short values line by line: what was, and what shall be. */
export function ComparedValues({ title, values, findings, isNew }: ComparedValuesProps) {
  const t = useTranslations("moderation");
  if (values.length === 0) return null;
  const found = new Set(findings.map(({ excerpt }) => excerpt));
  return (
    <section className="grid gap-3">
      <h2 className="text-subheading">{title}</h2>
      <Card padding="none">
        <dl>
          {values.map(({ id, name, before, after }) => (
            <div
              key={id}
              className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1 border-line border-b px-4 py-2.5 last:border-b-0"
            >
              <dt className="text-soft">{id === "category" ? t("field.category") : name || t("field.price")}</dt>
              <dd className="tabular-nums">
                {!isNew && before !== after && (
                  <>
                    <del className="text-soft">{before ?? "–"}</del>{" "}
                  </>
                )}
                {found.has(id) ? (
                  <mark className="rounded-4 bg-warn-wash px-1 font-semibold text-warn-text underline decoration-2">
                    {after ?? "–"}
                  </mark>
                ) : (
                  <span className={!isNew && before !== after ? "font-semibold" : undefined}>{after ?? "–"}</span>
                )}
              </dd>
            </div>
          ))}
        </dl>
      </Card>
    </section>
  );
}

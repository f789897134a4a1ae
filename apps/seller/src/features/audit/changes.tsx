import { ArrowRight } from "lucide-react";
import { useLocale, useTranslations } from "next-intl";
import type { AuditChange } from "@/server/routers/audit/changes-of";
import { shownValue } from "./shown-value.ts";

/** Field by field: how it was, and how it is. */
export function Changes({ changes }: { changes: readonly AuditChange[] }) {
  const t = useTranslations("audit");
  const locale = useLocale();
  const shown = (field: string, value: string | null) => {
    if (value === null || value === "") return t("nothing");
    return field === "state" && t.has(`states.${value}`) ? t(`states.${value}`) : shownValue(value, locale);
  };
  return (
    <dl className="grid min-w-44 gap-1">
      {changes.map(({ field, before, after }) => (
        <div key={field} className="flex flex-wrap items-baseline gap-x-2">
          <dt className="text-label text-soft">{t.has(`fields.${field}`) ? t(`fields.${field}`) : field}</dt>
          <dd className="wrap-anywhere flex flex-wrap items-baseline gap-x-1.5">
            {before === after ? (
              <span className="text-label text-soft">{shown(field, before)}</span>
            ) : (
              <>
                <span className="text-soft">{shown(field, before)}</span>
                <ArrowRight aria-label="→" role="img" strokeWidth={1.75} className="size-3.5 self-center text-soft" />
                <span>{shown(field, after)}</span>
              </>
            )}
          </dd>
        </div>
      ))}
    </dl>
  );
}

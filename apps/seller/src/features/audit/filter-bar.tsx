import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { X } from "lucide-react";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import type { AuditEntryView } from "@/server/routers/audit/list";
import { auditParsers } from "./audit-filters.ts";

/** The period, and what the log was narrowed to by following a name in it. */
export function FilterBar({ rows }: { rows: readonly AuditEntryView[] }) {
  const t = useTranslations("audit.filters");
  const [{ actor, subject, from, to }, setFilters] = useQueryStates(auditParsers);
  const who = rows.find((row) => row.actor === actor)?.actorName || actor;
  const what = rows.find((row) => row.subjectId === subject)?.subjectName || `…${subject.slice(-8)}`;
  const chips = [
    ...(actor ? [{ id: "actor" as const, label: t("actor", { name: who }) }] : []),
    ...(subject ? [{ id: "subject" as const, label: t("subject", { name: what }) }] : []),
  ];
  return (
    <div className="mb-5 flex flex-wrap items-end gap-x-4 gap-y-3">
      <Day label={t("from")} value={from} onValue={(day) => void setFilters({ from: day || null })} />
      <Day label={t("to")} value={to} onValue={(day) => void setFilters({ to: day || null })} />
      {chips.map(({ id, label }) => (
        <Button
          key={id}
          variant="outline"
          aria-label={t("drop", { filter: label })}
          onClick={() => void setFilters({ [id]: null })}
        >
          {label}
          <X aria-hidden strokeWidth={1.75} />
        </Button>
      ))}
      {(from || to) && (
        <Button variant="ghost" onClick={() => void setFilters({ from: null, to: null })}>
          {t("clear")}
        </Button>
      )}
    </div>
  );
}

function Day({ label, value, onValue }: { label: string; value: string; onValue: (day: string) => void }) {
  return (
    <Field label={label} className="w-44">
      {(control) => (
        <Input
          {...control}
          type="date"
          min="2000-01-01"
          max="2199-12-31"
          value={value}
          onChange={({ target }) => onValue(target.value)}
        />
      )}
    </Field>
  );
}

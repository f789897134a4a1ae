"use client";
import { Button } from "@souk/ui/components/button";
import { Field } from "@souk/ui/components/field";
import { Input } from "@souk/ui/components/input";
import { useTranslations } from "next-intl";
import { useQueryStates } from "nuqs";
import { type FormEvent, useState } from "react";
import { periodParsers } from "./period-parsers.ts";

const mostDays = 731;
const dayMs = 86_400_000;

/** From one day to another, at most two years. */
export function OwnDays() {
  const t = useTranslations("numbers.own");
  const [filters, setFilters] = useQueryStates(periodParsers);
  const [days, setDays] = useState({ from: filters.from, until: filters.until });
  const [problem, setProblem] = useState("");
  const show = (event: FormEvent) => {
    event.preventDefault();
    const span = (Date.parse(days.until) - Date.parse(days.from)) / dayMs;
    if (!(span >= 0)) return setProblem(t("order"));
    if (span >= mostDays) return setProblem(t("long"));
    setProblem("");
    return setFilters(days);
  };
  return (
    <form onSubmit={show} className="flex flex-wrap items-end gap-3" noValidate>
      {(["from", "until"] as const).map((end) => (
        <Field key={end} label={t(end)} {...(end === "until" && problem && { error: problem })}>
          {(control) => (
            <Input
              {...control}
              type="date"
              min="2020-01-01"
              max="2099-12-31"
              value={days[end]}
              onChange={(event) => setDays({ ...days, [end]: event.target.value })}
            />
          )}
        </Field>
      ))}
      <Button type="submit" variant="outline">
        {t("show")}
      </Button>
    </form>
  );
}

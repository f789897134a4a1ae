"use client";
import { Badge } from "@souk/ui/components/badge";
import { Button } from "@souk/ui/components/button";
import { useTranslations } from "next-intl";
import type { RuleView } from "@/server/routers/commission/rule-view";
import { LineTable } from "../money/line-table.tsx";
import { useWhen } from "../money/use-when.ts";
import { EndDialog } from "./end-dialog.tsx";
import { ScopeText } from "./scope-text.tsx";
import { TermsText } from "./terms-text.tsx";

const tones = { scheduled: "warn", active: "good", ended: "wash" } as const;

interface RuleTableProps {
  readonly label: string;
  readonly rules: readonly RuleView[];
  /** Without it they can only be read. */
  readonly onChange?: (rule: RuleView) => void;
}

export function RuleTable({ label, rules, onChange }: RuleTableProps) {
  const t = useTranslations("commission");
  const when = useWhen();
  const nameOf = ({ product, seller, category }: RuleView) =>
    [product, seller, category].filter(Boolean).join(" · ") || t("levels.everything");
  const acts = {
    id: "acts",
    label: t("columns.acts"),
    cell: (rule: RuleView) =>
      rule.state !== "ended" && (
        <span className="-my-1 flex flex-nowrap gap-1">
          <Button
            size="sm"
            variant="ghost"
            className="whitespace-nowrap"
            aria-label={t("changeOf", { name: nameOf(rule) })}
            onClick={() => onChange?.(rule)}
          >
            {t("change")}
          </Button>
          <EndDialog ruleId={rule.id} name={nameOf(rule)} />
        </span>
      ),
  };
  return (
    <LineTable
      label={label}
      rows={rules}
      columns={[
        { id: "scope", label: t("columns.scope"), cell: (rule) => <ScopeText rule={rule} /> },
        { id: "terms", label: t("columns.terms"), cell: (rule) => <TermsText terms={rule.terms} /> },
        {
          id: "state",
          label: t("columns.state"),
          cell: (rule) => <Badge tone={tones[rule.state]}>{t(`states.${rule.state}`)}</Badge>,
        },
        { id: "from", label: t("columns.from"), cell: (rule) => when(rule.startsAt) },
        { id: "until", label: t("columns.until"), cell: (rule) => when(rule.endsAt) },
        ...(onChange ? [acts] : []),
      ]}
    />
  );
}

"use client";
import { Badge } from "@souk/ui/components/badge";
import { CardRow } from "@souk/ui/components/card";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { CheckView } from "@/server/routers/application/application-view";

const tones = { missing: "wash", pending: "warn", approved: "good", refused: "danger" } as const;

interface ChecklistProps {
  readonly checks: readonly CheckView[];
  /** What stands below an item. */
  readonly children?: (check: CheckView) => ReactNode;
}

/** What has to be verified, and how far it is. */
export function Checklist({ checks, children }: ChecklistProps) {
  const t = useTranslations("apply.checks");
  return checks.map((check) => (
    <CardRow key={check.kind} aside={<Badge tone={tones[check.state]}>{t(`states.${check.state}`)}</Badge>}>
      <p className="font-medium">{t(`kinds.${check.kind}`)}</p>
      {check.reason !== "" && (
        <p className="text-soft">{t.has(`reasons.${check.reason}`) ? t(`reasons.${check.reason}`) : check.reason}</p>
      )}
      {check.note !== "" && <p className="text-soft">{check.note}</p>}
      {children?.(check)}
    </CardRow>
  ));
}

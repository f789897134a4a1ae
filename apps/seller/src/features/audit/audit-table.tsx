import { useTranslations } from "next-intl";
import type { AuditEntryView } from "@/server/routers/audit/list";
import { LineTable } from "../money/line-table.tsx";
import { Time } from "../operator/time.tsx";
import { Changes } from "./changes.tsx";
import { Subject } from "./subject.tsx";
import { Who } from "./who.tsx";

interface AuditTableProps {
  readonly label: string;
  readonly rows: readonly AuditEntryView[];
  /** All of one thing: what it is about goes without saying. */
  readonly isOfOne?: boolean;
}

export function AuditTable({ label, rows, isOfOne = false }: AuditTableProps) {
  const t = useTranslations("audit");
  const reasons = useReason();
  const about = { id: "subject", label: t("column.subject"), cell: (row: AuditEntryView) => <Subject entry={row} /> };
  return (
    <LineTable
      label={label}
      rows={rows}
      columns={[
        { id: "at", label: t("column.at"), cell: ({ at }) => <Time at={at} /> },
        { id: "who", label: t("column.who"), cell: (row) => <Who entry={row} isLink={!isOfOne} /> },
        { id: "what", label: t("column.what"), cell: ({ action }) => <ActionName action={action} /> },
        ...(isOfOne ? [] : [about]),
        { id: "changes", label: t("column.changes"), cell: ({ changes }) => <Changes changes={changes} /> },
        {
          id: "why",
          label: t("column.why"),
          cell: ({ reason, note }) => (
            <>
              {reason && <span className="block">{reasons(reason)}</span>}
              {note && <span className="wrap-anywhere block text-label text-soft">{note}</span>}
            </>
          ),
        },
      ]}
    />
  );
}

function ActionName({ action }: { action: string }) {
  const t = useTranslations("audit.actions");
  const key = action.replaceAll(".", "_");
  return <>{t.has(key) ? t(key) : action}</>;
}

/** Reasons in words, whichever service has them. */
function useReason(): (reason: string) => string {
  const orders = useTranslations("deskOrders.reasons");
  const shops = useTranslations("operator.shop.reasons");
  const checks = useTranslations("apply.checks.reasons");
  return (reason) => [orders, shops, checks].find((t) => t.has(reason))?.(reason) ?? reason;
}

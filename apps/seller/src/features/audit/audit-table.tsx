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
  return (
    <LineTable
      label={label}
      rows={rows}
      columns={[
        {
          id: "at",
          label: t("column.at"),
          cell: (row) => (
            <>
              <Time at={row.at} />
              <span className="mt-0.5 block text-label text-soft">
                <Who entry={row} isLink={!isOfOne} />
              </span>
            </>
          ),
        },
        {
          id: "what",
          label: t("column.what"),
          cell: (row) => (
            <>
              <span className="block font-medium">
                <ActionName action={row.action} />
              </span>
              {!isOfOne && <Subject entry={row} />}
            </>
          ),
        },
        {
          id: "changes",
          label: t("column.changes"),
          cell: ({ changes, reason, note }) => (
            <>
              <Changes changes={changes} />
              {(reason || note) && (
                <p className="wrap-anywhere mt-1 text-label text-soft">
                  {[reason && reasons(reason), note].filter(Boolean).join(" · ")}
                </p>
              )}
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

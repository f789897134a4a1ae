import { Notice } from "@souk/ui/components/notice";
import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { ReturnView } from "@/server/routers/returns/return-view";
import { PickupWay } from "./pickup-way.tsx";
import { ReturnLines } from "./return-lines.tsx";

interface ReturnBodyProps {
  readonly found: ReturnView;
  /** What is done about it next. */
  readonly children: ReactNode;
}

/** All there is to know about a return, whoever looks at it. */
export function ReturnBody({ found, children }: ReturnBodyProps) {
  const t = useTranslations("returns");
  const isOver = found.state === "refunded" || found.state === "refunding";
  return (
    <div className="grid min-w-0 max-w-3xl grid-cols-1 content-start gap-7">
      {found.refusal && (
        <Notice tone="error" title={t("refused")}>
          {t(found.refusal === "REFUND_TOO_LARGE" ? "refusedTooLarge" : "refusedOther")}
        </Notice>
      )}
      {found.state === "refunding" && <Notice title={t("refunding")}>{t("refundingText")}</Notice>}
      {found.operatorNote && <Notice title={t("onBehalf")}>{found.operatorNote}</Notice>}
      {found.message && (
        <p className="whitespace-pre-line">
          <span className="text-soft">{t("said")}</span> {found.message}
        </p>
      )}
      {found.pickup && <PickupWay pickup={found.pickup} />}
      <ReturnLines found={found} />
      {children}
      {found.refund && isOver && (
        <dl className="flex justify-between gap-6 font-semibold tabular-nums">
          <dt>{t("refundTotal")}</dt>
          <dd>{found.refund.text}</dd>
        </dl>
      )}
    </div>
  );
}

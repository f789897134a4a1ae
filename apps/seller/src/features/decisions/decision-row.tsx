import { Badge } from "@souk/ui/components/badge";
import { useFormatter, useTranslations } from "next-intl";
import type { CaseStateName, CaseView } from "@/server/routers/moderation/case-view";
import { isReasonCode } from "../moderation/reasons.ts";
import { ItemPicture } from "../orders/item-picture.tsx";
import { AppealDialog } from "./appeal-dialog.tsx";

const tones = {
  open: "wash",
  approved: "good",
  rejected: "danger",
  withdrawn: "wash",
  superseded: "wash",
  appealed: "warn",
} as const satisfies Record<CaseStateName, string>;

/** One revision: what came of it, why, and what one can do about it. */
export function DecisionRow({ item }: { item: CaseView }) {
  const t = useTranslations("decisions");
  const words = useTranslations("moderation");
  const format = useFormatter();
  const { title, picture, state, decision, appeal } = item;
  const reasons = decision?.reasonCodes.map((code) => (isReasonCode(code) ? words(`reasons.${code}`) : code)) ?? [];
  const at = decision?.decidedAt ?? item.submittedAt;
  return (
    <article className="flex flex-wrap items-start gap-x-4 gap-y-3 border-line border-b p-4 last:border-b-0">
      <ItemPicture picture={picture} title={title} size="large" />
      <div className="min-w-48 grow basis-0">
        <h2 className="font-semibold">{title}</h2>
        <p className="text-small text-soft">
          {at && format.dateTime(new Date(at), { dateStyle: "medium", timeStyle: "short" })}
        </p>
        {!decision?.isApproval && reasons.length > 0 && <p className="mt-1.5">{reasons.join(", ")}</p>}
        {decision?.note && <p className="mt-1 whitespace-pre-wrap break-words">{decision.note}</p>}
        {appeal && (
          <p className="mt-1.5 text-small text-soft">
            {t(`appeal.${appeal.outcome}`)}: {appeal.text}
          </p>
        )}
      </div>
      <div className="flex items-center gap-3">
        <Badge tone={tones[state]}>{t(`state.${state}`)}</Badge>
        {state === "rejected" && !appeal && <AppealDialog item={item} />}
      </div>
    </article>
  );
}

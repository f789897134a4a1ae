import { pickText } from "@souk/bff/views";
import { Appeal_Outcome, type Case, Case_State } from "@souk/contracts/moderation/v1/moderation";
import { instant } from "../money/money-view.ts";
import { type PictureView, pictureView } from "../orders/picture-view.ts";

const stateNames = {
  [Case_State.UNSPECIFIED]: "open",
  [Case_State.OPEN]: "open",
  [Case_State.APPROVED]: "approved",
  [Case_State.REJECTED]: "rejected",
  [Case_State.WITHDRAWN]: "withdrawn",
  [Case_State.SUPERSEDED]: "superseded",
  [Case_State.APPEALED]: "appealed",
} as const satisfies Record<Case_State, string>;
export type CaseStateName = (typeof stateNames)[Case_State];

const outcomeNames = {
  [Appeal_Outcome.UNSPECIFIED]: "open",
  [Appeal_Outcome.OPEN]: "open",
  [Appeal_Outcome.UPHELD]: "upheld",
  [Appeal_Outcome.OVERTURNED]: "overturned",
} as const satisfies Record<Appeal_Outcome, string>;

export interface FindingView {
  readonly code: string;
  readonly field: string;
  readonly excerpt: string;
  readonly weight: number;
  readonly detail: string;
}

/** A case as both sides may see it: a moderator, and the seller. */
export interface CaseView {
  readonly id: string;
  readonly productId: string;
  readonly sellerId: string;
  readonly state: CaseStateName;
  readonly title: string;
  readonly picture: PictureView | null;
  readonly isNew: boolean;
  readonly risk: number;
  readonly findings: readonly FindingView[];
  readonly submittedAt: string | null;
  readonly dueAt: string | null;
  readonly decision: {
    readonly isApproval: boolean;
    readonly reasonCodes: readonly string[];
    readonly note: string;
    readonly decidedAt: string | null;
    readonly isAutomatic: boolean;
  } | null;
  readonly appeal: {
    readonly text: string;
    readonly appealedAt: string | null;
    readonly outcome: (typeof outcomeNames)[Appeal_Outcome];
  } | null;
}

export function toCaseView(each: Case, locale: string): CaseView {
  const { id, productId, sellerId, isNew, risk, picture, decision, appeal } = each;
  return {
    ...{ id, productId, sellerId, isNew, risk, state: stateNames[each.state], title: pickText(each.title, locale) },
    picture: picture ? pictureView(picture, locale) : null,
    findings: each.findings.map(({ code, field, excerpt, weight, detail }) => ({
      code,
      field,
      excerpt,
      weight,
      detail,
    })),
    submittedAt: instant(each.submittedAt),
    dueAt: instant(each.dueAt),
    decision: decision
      ? {
          ...{ isApproval: decision.isApproval, reasonCodes: decision.reasonCodes, note: decision.note },
          ...{ isAutomatic: decision.isAutomatic, decidedAt: instant(decision.decidedAt) },
        }
      : null,
    appeal: appeal
      ? { text: appeal.text, appealedAt: instant(appeal.appealedAt), outcome: outcomeNames[appeal.outcome] }
      : null,
  };
}

/** Who works on a case. */
export interface HolderView {
  readonly isMe: boolean;
  /** Empty when it is not known. */
  readonly name: string;
  readonly until: string | null;
}

/** A case as a row of the queue. */
export interface QueueCaseView extends CaseView {
  readonly seller: string;
  readonly holder: HolderView | null;
}

interface Reader {
  readonly locale: string;
  readonly userId: string;
  readonly sellers: ReadonlyMap<string, string>;
}

export function toQueueCaseView(each: Case, { locale, userId, sellers }: Reader): QueueCaseView {
  const { claim } = each;
  return {
    ...toCaseView(each, locale),
    seller: sellers.get(each.sellerId) ?? "",
    holder: claim
      ? { isMe: claim.moderatorId === userId, name: claim.moderatorName, until: instant(claim.expiresAt) }
      : null,
  };
}

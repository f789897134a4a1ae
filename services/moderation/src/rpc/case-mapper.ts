import { fromBinary, type MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type { AuditEntrySchema } from "@souk/contracts/moderation/v1/desk_service";
import {
  Appeal_Outcome,
  type AppealSchema,
  Case_State,
  type CaseSchema,
  type ClaimSchema,
  type DecisionSchema,
} from "@souk/contracts/moderation/v1/moderation";
import { ProductSchema } from "@souk/contracts/product/v1/product";
import type { CaseRow } from "../db/case-store.ts";
import type { AuditRow } from "../db/record-store.ts";
import type { CaseState } from "../domain/case-state.ts";
import { holderOf } from "../domain/claim.ts";

const states: Readonly<Record<CaseState, Case_State>> = {
  open: Case_State.OPEN,
  approved: Case_State.APPROVED,
  rejected: Case_State.REJECTED,
  withdrawn: Case_State.WITHDRAWN,
  superseded: Case_State.SUPERSEDED,
  appealed: Case_State.APPEALED,
};

const outcomes = {
  open: Appeal_Outcome.OPEN,
  upheld: Appeal_Outcome.UPHELD,
  overturned: Appeal_Outcome.OVERTURNED,
} as const;

type CaseMessage = MessageInitShape<typeof CaseSchema>;
type Init<Message> = Message extends { $typeName: string } ? never : Message;

export function toCaseState(state: Case_State): CaseState | undefined {
  const entry = Object.entries(states).find(([, value]) => value === state);
  return entry?.[0] as CaseState | undefined;
}

export const productOf = (content: Uint8Array) => fromBinary(ProductSchema, content);

export interface Reading {
  readonly now: Date;
  /** Of moderators, by their ids. */
  readonly names: ReadonlyMap<string, string>;
}

/** As moderators see it. */
export function toCase(row: CaseRow, { now, names }: Reading): CaseMessage {
  return { ...commonOf(row), claim: claimOf(row, now, names), decision: decisionOf(row) };
}

/** As its seller sees it: not who decides, nor how much a finding weighs and what it was compared with. */
export function toSellerCase(row: CaseRow): CaseMessage {
  const decision = decisionOf(row);
  return {
    ...commonOf(row),
    risk: 0,
    findings: row.findings.map(({ code, field, excerpt }) => ({ code, field, excerpt })),
    decision: decision && { ...decision, moderatorId: "" },
  };
}

function commonOf(row: CaseRow): Init<CaseMessage> {
  const { id, revisionId, productId, sellerId, risk, findings } = row;
  return {
    ...{ id, revisionId, productId, sellerId, risk, findings, state: states[row.state] },
    title: { byLanguage: row.title },
    picture: productOf(row.proposed).media[0],
    isNew: row.published === null,
    submittedAt: timestampFromDate(row.submittedAt),
    dueAt: timestampFromDate(row.dueAt),
    appeal: appealOf(row),
  };
}

function claimOf(row: CaseRow, now: Date, names: Reading["names"]): MessageInitShape<typeof ClaimSchema> | undefined {
  const holder = holderOf(row, now);
  return holder && toClaim(holder.moderatorId, holder.expiresAt, names);
}

export function toClaim(moderatorId: string, expiresAt: Date, names: Reading["names"]) {
  return { moderatorId, moderatorName: names.get(moderatorId) ?? "", expiresAt: timestampFromDate(expiresAt) };
}

function decisionOf(row: CaseRow): MessageInitShape<typeof DecisionSchema> | undefined {
  const { decidedAt, isApproval, reasonCodes, note, isAutomatic, deciderId } = row;
  if (!decidedAt) return undefined;
  const moderatorId = deciderId ?? "";
  return { isApproval, reasonCodes, note, isAutomatic, moderatorId, decidedAt: timestampFromDate(decidedAt) };
}

function appealOf({
  appealText,
  appealedAt,
  appealOutcome,
}: CaseRow): MessageInitShape<typeof AppealSchema> | undefined {
  if (!appealedAt || !appealOutcome) return undefined;
  return { text: appealText ?? "", appealedAt: timestampFromDate(appealedAt), outcome: outcomes[appealOutcome] };
}

export function toAuditEntry(row: AuditRow): MessageInitShape<typeof AuditEntrySchema> {
  return { ...row, at: timestampFromDate(row.at) };
}

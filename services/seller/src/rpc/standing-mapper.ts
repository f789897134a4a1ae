import type { MessageInitShape } from "@bufbuild/protobuf";
import { timestampFromDate } from "@bufbuild/protobuf/wkt";
import type {
  AuditEntrySchema,
  SellerNoticeSchema,
  SellerStandingSchema,
} from "@souk/contracts/seller/v1/desk_service";
import { Seller_State } from "@souk/contracts/seller/v1/seller";
import type { AuditRow } from "@souk/database/audit";
import type { Seller } from "../db/seller-store.ts";
import { roleOf, stateOf, toSeller } from "./seller-mapper.ts";

export function toNotice(seller: Seller): MessageInitShape<typeof SellerNoticeSchema> | undefined {
  const { noticeState, noticeReason: reason, noticeNote: note, noticeAt } = seller;
  if (!noticeState || !noticeAt) return undefined;
  return { state: stateOf[noticeState], reason, note, effectiveAt: timestampFromDate(noticeAt) };
}

export function toStanding(seller: Seller): MessageInitShape<typeof SellerStandingSchema> {
  const { stateReason: reason, stateNote: note, stateChangedAt } = seller;
  const changedAt = timestampFromDate(stateChangedAt ?? seller.createdAt);
  return { seller: toSeller(seller), reason, note, changedAt, notice: toNotice(seller) };
}

export function toMemberCount({ role, count }: { role: keyof typeof roleOf; count: number }) {
  return { role: roleOf[role], count };
}

export function toSellerState(state: Seller_State): Seller["state"] | undefined {
  if (state === Seller_State.ACTIVE) return "active";
  if (state === Seller_State.SUSPENDED) return "suspended";
  return state === Seller_State.TERMINATED ? "terminated" : undefined;
}

export function toAuditEntry(row: AuditRow): MessageInitShape<typeof AuditEntrySchema> {
  return { ...row, at: timestampFromDate(row.at) };
}

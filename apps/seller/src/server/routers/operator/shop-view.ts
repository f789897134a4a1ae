import "server-only";
import type { GetSellerStandingResponse, SellerStanding } from "@souk/contracts/seller/v1/desk_service";
import { Seller_State } from "@souk/contracts/seller/v1/seller";
import type { MemberRole } from "../../memberships.ts";
import { instant } from "../money/money-view.ts";
import { toRole } from "../team/team-view.ts";

const states = {
  [Seller_State.UNSPECIFIED]: "active",
  [Seller_State.ACTIVE]: "active",
  [Seller_State.SUSPENDED]: "suspended",
  [Seller_State.TERMINATED]: "terminated",
} as const satisfies Record<Seller_State, string>;
export type ShopStateName = (typeof states)[Seller_State];

/** A shop as a row of the operator's list. */
export interface ShopRow {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly city: string;
  readonly countryCode: string;
  readonly state: ShopStateName;
  /** What was announced and is to come. */
  readonly notice: { readonly state: ShopStateName; readonly at: string | null } | null;
  /** ISO 8601; null when it is not known. */
  readonly createdAt: string | null;
}

export interface ShopView extends ShopRow {
  readonly reason: string;
  readonly note: string;
  readonly changedAt: string | null;
  readonly noticeReason: string;
  readonly noticeNote: string;
  readonly members: readonly { readonly role: MemberRole; readonly count: number }[];
}

export function shopRow({ seller, notice }: SellerStanding): ShopRow {
  const { id = "", slug = "", name = "", city = "", countryCode = "", state = Seller_State.ACTIVE } = seller ?? {};
  return {
    ...{ id, slug, name, city, countryCode, state: states[state], createdAt: instant(seller?.createdAt) },
    notice: notice ? { state: states[notice.state], at: instant(notice.effectiveAt) } : null,
  };
}

export function shopView(standing: SellerStanding, members: GetSellerStandingResponse["members"]): ShopView {
  const { reason, note, changedAt, notice } = standing;
  return {
    ...shopRow(standing),
    ...{ reason, note, changedAt: instant(changedAt) },
    ...{ noticeReason: notice?.reason ?? "", noticeNote: notice?.note ?? "" },
    members: members.map(({ role, count }) => ({ role: toRole(role), count })),
  };
}

import { audit } from "@souk/database/audit";
import type { Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { ownersOf } from "../db/membership-store.ts";
import { requestMail } from "../db/record-store.ts";
import { lockSeller, type Seller, updateStanding } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { requireMove } from "../domain/seller-state.ts";
import { announceSeller } from "./announce-seller.ts";

const dayMs = 24 * 60 * 60_000;
const noNotice = { noticeState: null, noticeReason: "", noticeNote: "", noticeAt: null } as const;

export interface Decision {
  readonly actor: string;
  readonly reason: string;
  readonly note: string;
}

interface EndInput extends Decision {
  readonly request: RequestKey;
  readonly sellerId: string;
  readonly to: "suspended" | "terminated";
  readonly noticeDays: number;
}

type Deps = Pick<SellerDeps, "db" | "now">;

/** Suspends or terminates: at once, or announced for later. Owners get a mail with the reason in either case. */
export async function endSelling(deps: Deps, input: EndInput): Promise<void> {
  const { sellerId, to, noticeDays, reason, note, actor } = input;
  await once(deps.db, input.request, async (tx) => {
    const seller = await requireSeller(tx, sellerId);
    requireMove(seller.state, to);
    if (noticeDays === 0) return moveSeller(tx, seller, { to, reason, note, actor, now: deps.now(), isTold: true });
    const noticeAt = new Date(deps.now().getTime() + noticeDays * dayMs);
    const notice = { noticeState: to, noticeReason: reason, noticeNote: note, noticeAt };
    await updateStanding(tx, sellerId, notice);
    const named = { subjectId: sellerId, subjectName: seller.name };
    const after = { notice: to, effective_at: noticeAt.toISOString() };
    await audit(tx, { actor, action: `seller.${to}_announced`, ...named, reason, note, after });
    await tellOwners(tx, seller, { kind: to, reason, note, at: noticeAt.toISOString() });
  });
}

/** Lets a suspended seller sell again, or takes back what was announced. */
export async function reinstateSeller(
  deps: Deps,
  input: { request: RequestKey; sellerId: string; actor: string; note: string },
): Promise<void> {
  await once(deps.db, input.request, async (tx) => {
    const seller = await requireSeller(tx, input.sellerId);
    const { actor, note } = input;
    if (seller.state !== "active" || seller.noticeState === null) {
      requireMove(seller.state, "active");
      return moveSeller(tx, seller, { to: "active", reason: "", note, actor, now: deps.now(), isTold: true });
    }
    await updateStanding(tx, seller.id, noNotice);
    const named = { subjectId: seller.id, subjectName: seller.name };
    await audit(tx, {
      actor,
      action: "seller.notice_withdrawn",
      ...named,
      note,
      before: { notice: seller.noticeState },
    });
    await tellOwners(tx, seller, { kind: "reinstated", reason: "", note, at: "" });
  });
}

/** What was announced takes effect; false when it was taken back in the meantime. */
export async function applyNotice(deps: Deps, sellerId: string): Promise<boolean> {
  return deps.db.transaction(async (tx) => {
    const seller = await lockSeller(tx, sellerId);
    const now = deps.now();
    if (!seller?.noticeState || !seller.noticeAt || seller.noticeAt > now) return false;
    const { noticeState: to, noticeReason: reason, noticeNote: note } = seller;
    await moveSeller(tx, seller, { to, reason, note, actor: "seller", now, isTold: false });
    return true;
  });
}

interface Move extends Decision {
  readonly to: Seller["state"];
  readonly now: Date;
  /** Otherwise they know since it was announced. */
  readonly isTold: boolean;
}

async function moveSeller(tx: Tx, seller: Seller, { to, reason, note, actor, now, isTold }: Move): Promise<void> {
  requireMove(seller.state, to);
  const standing = { state: to, stateReason: reason, stateNote: note, stateChangedAt: now };
  const moved = await updateStanding(tx, seller.id, { ...noNotice, ...standing });
  await announceSeller(tx, moved, now);
  const action = to === "active" ? "seller.reinstated" : `seller.${to}`;
  await audit(tx, {
    ...{ actor, action, subjectId: seller.id, subjectName: seller.name, reason, note },
    ...{ before: { state: seller.state }, after: { state: to } },
  });
  if (isTold) await tellOwners(tx, seller, { kind: to === "active" ? "reinstated" : to, reason, note, at: "" });
}

async function tellOwners(
  tx: Tx,
  seller: Seller,
  mail: { kind: "suspended" | "terminated" | "reinstated"; reason: string; note: string; at: string },
): Promise<void> {
  for (const accountId of await ownersOf(tx, seller.id))
    await requestMail(tx, { ...mail, subjectId: seller.id, accountId, shopName: seller.name });
}

async function requireSeller(tx: Tx, id: string): Promise<Seller> {
  const seller = await lockSeller(tx, id);
  if (!seller) throw new DomainError("not_found", "SELLER_NOT_FOUND", "There is no such seller.");
  return seller;
}

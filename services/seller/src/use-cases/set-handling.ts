import { audit } from "@souk/database/audit";
import { once, type RequestKey } from "@souk/database/once";
import type { Handling } from "@souk/delivery-days/handling";
import { updateHandling } from "../db/seller-store.ts";
import type { SellerDeps } from "../deps.ts";
import { requireHandling } from "../domain/handling.ts";
import { announceSeller } from "./announce-seller.ts";
import { lockShopFor } from "./member-access.ts";

interface Input {
  readonly request: RequestKey;
  readonly actorId: string;
  readonly sellerId: string;
  readonly handling: Handling;
}

/** How long the shop takes to pack, from now on. */
export async function setHandling(deps: Pick<SellerDeps, "db" | "now">, input: Input): Promise<Handling> {
  const { sellerId, actorId, handling } = input;
  return once(deps.db, input.request, async (tx) => {
    const seller = await lockShopFor(tx, { sellerId, userId: actorId }, "manage_shop");
    requireHandling(handling);
    if (seller.handlingDays === handling.days && seller.cutOffHour === handling.cutOffHour) return handling;
    const saved = await updateHandling(tx, sellerId, handling);
    await announceSeller(tx, saved, deps.now());
    await audit(tx, {
      ...{ actor: `user:${actorId}`, action: "handling.changed", subjectId: sellerId, subjectName: seller.name },
      before: told({ days: seller.handlingDays, cutOffHour: seller.cutOffHour }),
      after: told(handling),
    });
    return handling;
  });
}

const told = ({ days, cutOffHour }: Handling) => ({ handling_days: String(days), cut_off_hour: `${cutOffHour}:00` });

import { DomainError } from "@souk/errors/domain-error";
import { isId } from "@souk/ids/id";
import type { Sealer } from "@souk/personal-data/sealer";

/** A token opens nowhere but as a link, and nothing else opens as one. */
const place = { table: "order_links", rowId: "any", column: "token" };

/** Makes and reads the tokens of order links: sealed, so they tell nothing and cannot be made by others. */
export function createOrderLinks({ sealer, now, lifetimeMs }: { sealer: Sealer; now: () => Date; lifetimeMs: number }) {
  return {
    create(orderId: string): { token: string; expiresAt: Date } {
      const expiresAt = new Date(now().getTime() + lifetimeMs);
      const token = sealer.seal(place, `${orderId} ${expiresAt.getTime()}`).toString("base64url");
      return { token, expiresAt };
    },
    /** @throws DomainError not_found ORDER_LINK_INVALID, the same whatever is wrong with it */
    read(token: string): string {
      const [orderId = "", expiresAt = ""] = open(token).split(" ");
      if (!isId(orderId) || !(Number(expiresAt) > now().getTime())) throw linkInvalid();
      return orderId;
    },
  };

  function open(token: string): string {
    try {
      return sealer.open(place, Buffer.from(token, "base64url"));
    } catch {
      throw linkInvalid();
    }
  }
}

export type OrderLinks = ReturnType<typeof createOrderLinks>;

export function linkInvalid(): DomainError {
  return new DomainError("not_found", "ORDER_LINK_INVALID", "This link is wrong or too old; ask for a new one.");
}

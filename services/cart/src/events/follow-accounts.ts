import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { receivedEvent } from "@souk/events/define-consumer";
import { createTail, type Tail } from "@souk/events/tail";
import type { CartStore } from "../db/cart-store.ts";

interface Options {
  readonly url: string;
  readonly carts: Pick<CartStore, "forget">;
  readonly onError: (error: unknown) => void;
}

/** The cart of whoever deletes their account goes. A repeat finds none; one that fails is gone with the cart's lifetime. */
export function followAccounts({ url, carts, onError }: Options): Tail {
  return createTail({
    url,
    group: "cart",
    topics: ["auth-events"],
    onError,
    onEvent: async (envelope) => {
      if (envelope.type !== "auth.account-deleted.v1") return;
      await carts.forget(receivedEvent(AccountDeletedSchema, envelope).payload.accountId);
    },
  });
}

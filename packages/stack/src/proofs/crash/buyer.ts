import { setTimeout as pause } from "node:timers/promises";
import { newId, stableId } from "@souk/ids/id";
import { type GrpcShopper, newGrpcShopper } from "../../shopping/grpc-shopper.ts";
import type { Provider } from "../../shopping/provider.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import type { CheckoutAnswer, Total } from "../../shopping/shopper.ts";
import { patiently } from "../patiently.ts";
import type { Journey } from "./journeys.ts";

const repeatMs = 250;
const limitMs = 240_000;

export interface Market {
  readonly shop: ShopEnvironment;
  readonly clients: ShopClients;
  readonly provider: Provider;
}

/** Somebody with one piece in the cart who is about to check out. */
export interface Buyer {
  readonly id: string;
  readonly journey: Journey;
  readonly shopper: GrpcShopper;
  readonly total: Total;
  /** As the orchestrator makes it of whose the request is and its id. */
  readonly checkoutId: string;
  /** To its end, sending again what was not answered; undefined when told to leave before. Each call joins the first. */
  checkOut(leaving: AbortSignal): Promise<CheckoutAnswer | undefined>;
}

export async function newBuyer({ shop, clients, provider }: Market, offerId: string, journey: Journey): Promise<Buyer> {
  const [id, requestId] = [newId(), newId()];
  const checkoutId = stableId("checkout", `${id}:${requestId}`);
  const shopper = await newGrpcShopper(clients, shop, id);
  await shopper.addToCart(offerId, newId());
  const [expectedTotal, paymentToken] = await Promise.all([shopper.cartTotal(), provider.cardToken(journey.card)]);
  const purchase = { lines: [{ offerId, quantity: 1 }], paymentToken, expectedTotal };

  async function visitBank({ actionUrl }: CheckoutAnswer, leaving: AbortSignal): Promise<CheckoutAnswer | undefined> {
    if (journey.atBank === "cancel") return answered(() => shopper.cancelCheckout(checkoutId), leaving);
    if (journey.atBank) await provider.answerAtBank(actionUrl, journey.atBank);
    await pause(repeatMs);
    return answered(() => shopper.checkoutStatus(checkoutId), leaving);
  }

  async function checkOut(leaving: AbortSignal): Promise<CheckoutAnswer | undefined> {
    const endsAtMs = performance.now() + limitMs;
    let answer = await answered(() => shopper.startCheckout(purchase, requestId), leaving);
    while (answer && performance.now() < endsAtMs) {
      if (answer.state === "running") answer = await answered(() => shopper.checkoutStatus(checkoutId), leaving);
      else if (answer.state === "action_required") answer = await visitBank(answer, leaving);
      else break;
    }
    return answer;
  }

  return { id, journey, shopper, total: expectedTotal, checkoutId, checkOut };
}

/** Undefined when it was time to leave before there was an answer. */
async function answered<T>(ask: () => Promise<T>, leaving: AbortSignal): Promise<T | undefined> {
  try {
    return await patiently(ask, leaving);
  } catch (error) {
    if (leaving.aborted) return undefined;
    throw error;
  }
}

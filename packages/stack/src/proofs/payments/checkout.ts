import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import type { Provider } from "../../shopping/provider.ts";
import { answered, settle } from "../../shopping/settle.ts";
import type { CheckoutAnswer, Purchase, Shopper } from "../../shopping/shopper.ts";
import type { Plan } from "./plans.ts";

/** Says that another checkout of this shopper or cart was first. */
const wasSecond = new Set(["CHECKOUT_RUNNING", "CART_ORDERED"]);

export interface Tried {
  readonly checkoutId: string;
  readonly orderId: string;
  /** "completed", why it failed, or what went wrong. */
  readonly ending: string;
  readonly isCompleted: boolean;
}

type AtBank = (answer: CheckoutAnswer) => Promise<void>;

/** One attempt to pay, to its end. Undefined when it was refused since another window was first. */
export async function checkOut(
  shopper: Shopper,
  purchase: Purchase,
  { provider, atBank, meanwhile }: { provider: Provider; atBank: Plan["atBank"]; meanwhile: AtBank },
): Promise<Tried | undefined> {
  try {
    let answer = await settle(shopper, purchase, newId());
    if (answer.state === "action_required") {
      await meanwhile(answer);
      answer = await endAtBank(shopper, answer, { provider, atBank });
    }
    const { checkoutId, orderId, state, failureReason } = answer;
    const ending = state === "failed" ? failureReason : state;
    return { checkoutId, orderId, ending, isCompleted: state === "completed" };
  } catch (error) {
    if (isDomainError(error) && wasSecond.has(error.reason)) return undefined;
    const ending = isDomainError(error) ? `${error.reason}: ${error.message}` : String(error);
    return { checkoutId: "", orderId: "", ending, isCompleted: false };
  }
}

async function endAtBank(
  shopper: Shopper,
  waiting: CheckoutAnswer,
  { provider, atBank }: { provider: Provider; atBank: Plan["atBank"] },
): Promise<CheckoutAnswer> {
  const { checkoutId, actionUrl } = waiting;
  if (atBank === "giveUp" || atBank === "approveTooLate") await answered(() => shopper.cancelCheckout(checkoutId));
  if (atBank !== "giveUp") await provider.answerAtBank(actionUrl, atBank === "refuse" ? "refuse" : "approve");
  const endsAtMs = performance.now() + 120_000;
  for (;;) {
    const answer = await answered(() => shopper.checkoutStatus(checkoutId));
    const isOver = answer.state !== "running" && answer.state !== "action_required";
    if (isOver || performance.now() > endsAtMs) return answer;
  }
}

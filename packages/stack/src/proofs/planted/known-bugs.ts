/** A mistake that somebody might make, kept as `<name>.patch` beside this file, and the test file that has to find it. */
export interface KnownBug {
  readonly name: string;
  readonly breaks: string;
  readonly caughtBy: string;
}

const payment = (file: string) => `services/payment/test/${file}.int.test.ts`;
const orchestrator = (file: string) => `services/orchestrator/test/${file}.int.test.ts`;
const order = (file: string) => `services/order/test/${file}.int.test.ts`;
const inventory = "services/inventory/test/reserve-stock.int.test.ts";
const cancellation = "packages/stack/test/cancellation.int.test.ts";

const ofPayments: readonly KnownBug[] = [
  {
    name: "webhook-trusted-unsigned",
    breaks: "a webhook is believed whoever sent it",
    caughtBy: payment("webhooks"),
  },
  {
    name: "webhook-of-another-amount",
    breaks: "a payment of another amount counts as the order's",
    caughtBy: payment("webhooks"),
  },
  {
    name: "late-view-taken-over",
    breaks: "an old event takes a payment back",
    caughtBy: payment("webhooks"),
  },
  {
    name: "capture-booked-again",
    breaks: "any news of a payment books its open captures",
    caughtBy: payment("random-sequences"),
  },
  {
    name: "unknown-outcome-charged-again",
    breaks: "a payment without an answer is made again under another key",
    caughtBy: payment("random-sequences"),
  },
  {
    name: "capture-without-own-key",
    breaks: "a repeated capture has another idempotency key",
    caughtBy: payment("random-sequences"),
  },
  {
    name: "capture-after-void",
    breaks: "what is to be undone can still be captured",
    caughtBy: payment("void-payment"),
  },
  {
    name: "void-leaves-captured",
    breaks: "undoing a payment keeps what was captured",
    caughtBy: payment("void-payment"),
  },
  {
    name: "late-authorization-after-void",
    breaks: "an order that was undone before it was paid can be paid",
    caughtBy: payment("void-payment"),
  },
  {
    name: "others-saved-card",
    breaks: "a saved card pays for whoever names it",
    caughtBy: payment("payment-methods"),
  },
];

const ofBooks: readonly KnownBug[] = [
  {
    name: "refund-rounded-alone",
    breaks: "each refund is rounded by itself",
    caughtBy: payment("ledger"),
  },
  {
    name: "refund-keeps-commission",
    breaks: "the marketplace keeps its commission on what is refunded",
    caughtBy: payment("ledger"),
  },
  {
    name: "refund-beyond-what-is-under-way",
    breaks: "refunds under way do not count against what is left",
    caughtBy: payment("capture-refund"),
  },
  {
    name: "tax-rounded-per-seller",
    breaks: "tax is rounded for each seller, not split",
    caughtBy: "services/order/src/domain/price-lines.test.ts",
  },
  {
    name: "remainder-dropped",
    breaks: "a split loses the cents that do not divide",
    caughtBy: "packages/money/src/allocate.test.ts",
  },
  {
    name: "promotion-limit-overrun",
    breaks: "a promotion is used more often than it may",
    caughtBy: order("promotion-limits"),
  },
];

const ofCheckouts: readonly KnownBug[] = [
  {
    name: "void-forgotten-on-failure",
    breaks: "a failed checkout keeps the money held",
    caughtBy: orchestrator("checkout"),
  },
  {
    name: "undo-registered-after-its-step",
    breaks: "a step whose reply is lost is not undone",
    caughtBy: orchestrator("faults"),
  },
  {
    name: "order-placed-while-at-bank",
    breaks: "an order is placed before the shopper's bank said yes",
    caughtBy: orchestrator("payment-wait"),
  },
  {
    name: "two-orders-of-one-cart",
    breaks: "a version of a cart is ordered twice",
    caughtBy: orchestrator("one-at-a-time"),
  },
];

const ofStock: readonly KnownBug[] = [
  {
    name: "stock-checked-then-taken",
    breaks: "stock is read, and then written",
    caughtBy: inventory,
  },
  {
    name: "offers-locked-as-listed",
    breaks: "offers are locked in the order in which they were listed",
    caughtBy: inventory,
  },
  {
    name: "lines-of-one-offer-not-summed",
    breaks: "two lines of one offer hold one piece",
    caughtBy: inventory,
  },
  {
    name: "expired-reservation-sold",
    breaks: "a reservation is sold after its time",
    caughtBy: inventory,
  },
  {
    name: "reservation-reopened-after-release",
    breaks: "an order that was given up can reserve late",
    caughtBy: inventory,
  },
  {
    name: "sweeper-forgets-pieces",
    breaks: "a reservation ends and its pieces stay reserved",
    caughtBy: inventory,
  },
  {
    name: "cancelled-pieces-lost",
    breaks: "what is cancelled does not come back to the shelf",
    caughtBy: cancellation,
  },
];

const ofTheRest: readonly KnownBug[] = [
  {
    name: "strangers-order-shown",
    breaks: "an order is shown to whoever knows its id",
    caughtBy: order("order"),
  },
  {
    name: "strangers-order-cancelled",
    breaks: "an order is cancelled by whoever knows its id",
    caughtBy: order("cancel-seller-order"),
  },
  {
    name: "inbox-row-dropped",
    breaks: "a repeated event takes effect again",
    caughtBy: "packages/events/test/consumers.int.test.ts",
  },
  {
    name: "outbox-deleted-before-publish",
    breaks: "an event that the bus does not take is lost",
    caughtBy: "packages/events/test/relay.int.test.ts",
  },
  {
    name: "request-id-with-other-content",
    breaks: "a request id answers for another request",
    caughtBy: "packages/database/test/once.int.test.ts",
  },
  {
    name: "guests-cart-replaces",
    breaks: "signing in replaces quantities by the guest's",
    caughtBy: "services/cart/test/cart.int.test.ts",
  },
];

export const knownBugs: readonly KnownBug[] = [...ofPayments, ...ofBooks, ...ofCheckouts, ...ofStock, ...ofTheRest];

export const patchOf = ({ name }: KnownBug): string => `${import.meta.dirname}/${name}.patch`;

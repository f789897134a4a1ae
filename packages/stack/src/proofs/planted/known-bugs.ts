/** A mistake that somebody might make, kept as `<name>.patch` beside this file, and the test that has to find it. */
export interface KnownBug {
  readonly name: string;
  readonly breaks: string;
  /** The file of the test. */
  readonly caughtBy: string;
  readonly test: string;
}

const payment = (file: string) => `services/payment/test/${file}.int.test.ts`;
const orchestrator = (file: string) => `services/orchestrator/test/${file}.int.test.ts`;
const order = (file: string) => `services/order/test/${file}.int.test.ts`;
const logistics = (file: string) => `services/logistics/test/${file}.int.test.ts`;
const inventory = "services/inventory/test/reserve-stock.int.test.ts";
const cancellation = "packages/stack/test/cancellation.int.test.ts";

const ofPayments: readonly KnownBug[] = [
  {
    name: "webhook-trusted-unsigned",
    breaks: "a webhook is believed whoever sent it",
    caughtBy: payment("webhooks"),
    test: "forged events are refused and change nothing",
  },
  {
    name: "webhook-of-another-amount",
    breaks: "a payment of another amount counts as the order's",
    caughtBy: payment("webhooks"),
    test: "an event about another amount, or an order that is not ours, is kept and changes nothing",
  },
  {
    name: "late-view-taken-over",
    breaks: "an old event takes a payment back",
    caughtBy: payment("webhooks"),
    test: "an old event that arrives late takes nothing back",
  },
  {
    name: "capture-booked-again",
    breaks: "any news of a payment books its open captures",
    caughtBy: payment("random-sequences"),
    test: "whatever is asked in whatever order with a failing provider, the books and the provider agree to the cent",
  },
  {
    name: "unknown-outcome-charged-again",
    breaks: "a payment without an answer is made again under another key",
    caughtBy: payment("random-sequences"),
    test: "whatever is asked in whatever order with a failing provider, the books and the provider agree to the cent",
  },
  {
    name: "capture-without-own-key",
    breaks: "a repeated capture has another idempotency key",
    caughtBy: payment("random-sequences"),
    test: "whatever is asked in whatever order with a failing provider, the books and the provider agree to the cent",
  },
  {
    name: "capture-after-void",
    breaks: "what is to be undone can still be captured",
    caughtBy: payment("void-payment"),
    test: "a void that the provider does not take is unavailable now and done by the worker later",
  },
  {
    name: "void-leaves-captured",
    breaks: "undoing a payment keeps what was captured",
    caughtBy: payment("void-payment"),
    test: "what was captured is refunded, the rest let go of, and the books are back at zero",
  },
  {
    name: "free-part-kept-after-void",
    breaks: "a void that a webhook tells of first leaves a seller what the marketplace paid",
    caughtBy: payment("void-payment"),
    test: "what the marketplace paid for a part comes back also when the void is heard of before its reply, which is lost",
  },
  {
    name: "late-authorization-after-void",
    breaks: "an order that was undone before it was paid can be paid",
    caughtBy: payment("void-payment"),
    test: "an order that was never authorized is voided without a payment, and a late authorization is refused",
  },
  {
    name: "others-saved-card",
    breaks: "a saved card pays for whoever names it",
    caughtBy: payment("payment-methods"),
    test: "another shopper's card is not found, to pay with, to remove or to prefer",
  },
];

const ofBooks: readonly KnownBug[] = [
  {
    name: "commission-on-cancelled-pieces",
    breaks: "the marketplace keeps its commission on pieces that the seller cancelled",
    caughtBy: payment("lines-cancelled"),
    test: "of cancelled pieces the money is let go of once, however often it is told, and the rest is captured with its own commission",
  },
  {
    name: "refund-rounded-alone",
    breaks: "each refund is rounded by itself",
    caughtBy: payment("ledger"),
    test: "any capture refunded in any parts is back at zero, every step within a cent of the proportion",
  },
  {
    name: "refund-keeps-commission",
    breaks: "the marketplace keeps its commission on what is refunded",
    caughtBy: payment("ledger"),
    test: "any capture refunded in any parts is back at zero, every step within a cent of the proportion",
  },
  {
    name: "refund-beyond-what-is-under-way",
    breaks: "refunds under way do not count against what is left",
    caughtBy: payment("capture-refund"),
    test: "refunds at once never give back more than was taken",
  },
  {
    name: "tax-rounded-per-seller",
    breaks: "tax is rounded for each seller, not split",
    caughtBy: "services/order/src/domain/price-lines.test.ts",
    test: "the sellers' parts always add up to the order, and the tax of the whole is the tax of its total",
  },
  {
    name: "remainder-dropped",
    breaks: "a split loses the cents that do not divide",
    caughtBy: "packages/money/src/allocate.test.ts",
    test: "the parts always sum to the total",
  },
  {
    name: "promotion-limit-overrun",
    breaks: "a promotion is used more often than it may",
    caughtBy: order("promotion-limits"),
    test: "twenty shoppers at once for the last five uses: exactly five have it, the others are told that it is used up",
  },
];

const ofPayouts: readonly KnownBug[] = [
  {
    name: "payout-balance-not-looked-at-again",
    breaks: "a payout run pays what it once saw",
    caughtBy: payment("payout-run"),
    test: "two runs approved at once pay each balance once",
  },
  {
    name: "payout-repeated-under-another-key",
    breaks: "a payout without an answer is sent again under another key",
    caughtBy: payment("payout-outcomes"),
    test: "whatever the provider loses or breaks, each payout is sent once, by two services at work",
  },
  {
    name: "payout-paid-once-sent",
    breaks: "a payout reads paid before the bank has it",
    caughtBy: payment("payout-run"),
    test: "an approved run pays what is available, and a payout is paid only when the provider says so",
  },
  {
    name: "strangers-balance-shown",
    breaks: "a seller's balance is shown to any other seller",
    caughtBy: payment("seller-money"),
    test: "a seller's money is for its owners and finance members; to others there is no such seller",
  },
];

const ofCheckouts: readonly KnownBug[] = [
  {
    name: "void-forgotten-on-failure",
    breaks: "a failed checkout keeps the money held",
    caughtBy: orchestrator("checkout"),
    test: "an order that cannot be placed: stock and money given back, last first",
  },
  {
    name: "lost-reply-not-undone",
    breaks: "a call whose reply is lost is not undone",
    caughtBy: orchestrator("faults"),
    test: "every reply of it is lost although the work was done: all of it is undone",
  },
  {
    name: "order-placed-while-at-bank",
    breaks: "an order is placed before the shopper's bank said yes",
    caughtBy: orchestrator("payment-wait"),
    test: "3-D Secure: the shopper is sent to the bank, an event wakes the run, and it completes",
  },
  {
    name: "two-orders-of-one-cart",
    breaks: "a version of a cart is ordered twice",
    caughtBy: orchestrator("one-at-a-time"),
    test: "a version of the cart is ordered once; the next one may be ordered again",
  },
];

const ofStock: readonly KnownBug[] = [
  {
    name: "stock-checked-then-taken",
    breaks: "stock is read, and then written",
    caughtBy: inventory,
    test: "200 orders at once for 50 pieces hold exactly 50",
  },
  {
    name: "offers-locked-as-listed",
    breaks: "offers are locked in the order in which they were listed",
    caughtBy: inventory,
    test: "orders that want the same offers in opposite orders all come through",
  },
  {
    name: "lines-of-one-offer-not-summed",
    breaks: "two lines of one offer hold one piece",
    caughtBy: inventory,
    test: "two lines on one offer count together",
  },
  {
    name: "expired-reservation-sold",
    breaks: "a reservation is sold after its time",
    caughtBy: inventory,
    test: "a hold whose time is over comes back and cannot be sold any more",
  },
  {
    name: "reservation-reopened-after-release",
    breaks: "an order that was given up can reserve late",
    caughtBy: inventory,
    test: "giving back what was never held refuses the order's late reservation",
  },
  {
    name: "sweeper-forgets-pieces",
    breaks: "a reservation ends and its pieces stay reserved",
    caughtBy: inventory,
    test: "a hold whose time is over comes back and cannot be sold any more",
  },
  {
    name: "cancelled-pieces-lost",
    breaks: "what is cancelled does not come back to the shelf",
    caughtBy: cancellation,
    test: "whatever is cancelled, captured and refunded in whatever order, orders, provider, ledger and stock agree to the cent",
  },
];

const ofDeliveries: readonly KnownBug[] = [
  {
    name: "any-pin-opens",
    breaks: "a parcel is handed over against any PIN",
    caughtBy: logistics("day"),
    test: "five wrong PINs lock a drop until a dispatcher unlocks it, and the right one opens it then",
  },
  {
    name: "action-done-again",
    breaks: "what a courier's phone sends again is done again",
    caughtBy: logistics("day"),
    test: "an action that is sent again, alone or in a batch with others, is done once and answered as before",
  },
];

const ofTheRest: readonly KnownBug[] = [
  {
    name: "strangers-order-shown",
    breaks: "an order is shown to whoever knows its id",
    caughtBy: order("order"),
    test: "a stranger finds no order, and a guest finds theirs",
  },
  {
    name: "strangers-order-cancelled",
    breaks: "an order is cancelled by whoever knows its id",
    caughtBy: order("cancel-seller-order"),
    test: "a stranger's part is not found, nor a part of another order, and all of them stand as before",
  },
  {
    name: "inbox-row-dropped",
    breaks: "a repeated event takes effect again",
    caughtBy: "packages/events/test/consumers.int.test.ts",
    test: "an event that comes three times takes effect once for each consumer",
  },
  {
    name: "outbox-deleted-before-publish",
    breaks: "an event that the bus does not take is lost",
    caughtBy: "packages/events/test/relay.int.test.ts",
    test: "while the bus is away events wait in the outbox, and go when it is back",
  },
  {
    name: "request-id-with-other-content",
    breaks: "a request id answers for another request",
    caughtBy: "packages/database/test/once.int.test.ts",
    test: "the same id with other content is refused",
  },
  {
    name: "guests-cart-replaces",
    breaks: "signing in replaces quantities by the guest's",
    caughtBy: "services/cart/test/cart.int.test.ts",
    test: "a guest's cart is added to the account's, once, and the guest's is empty then",
  },
];

export const knownBugs: readonly KnownBug[] = [
  ...ofPayments,
  ...ofBooks,
  ...ofPayouts,
  ...ofCheckouts,
  ...ofStock,
  ...ofDeliveries,
  ...ofTheRest,
];

export const patchOf = ({ name }: KnownBug): string => `${import.meta.dirname}/${name}.patch`;

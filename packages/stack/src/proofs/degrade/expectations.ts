import type { FaultKind } from "../../faults/fault.ts";
import type { Outcome } from "./outcome.ts";
import type { Dependency } from "./switches.ts";

export const journeyNames = ["browse", "unseen", "search", "cart", "checkout", "order", "signIn"] as const;
export type JourneyName = (typeof journeyNames)[number];

/** What a shopper sees; several where it hangs on what the shop remembers, or on how late an answer may be. */
export type Expected = Readonly<Record<JourneyName, readonly Outcome[]>>;
type Harm = Partial<Expected>;
type ByFault = Readonly<Record<FaultKind, Harm>>;

const rests: readonly Outcome[] = ["rests"];
const reduced: readonly Outcome[] = ["reduced"];
const later: readonly Outcome[] = ["later"];
/** For answers two seconds late, which some deadlines allow and others do not. */
const late: readonly Outcome[] = ["works", "reduced", "later", "rests"];
/** Names of sellers are remembered for a minute. */
const named: readonly Outcome[] = ["works", "reduced"];

const always = (harm: Harm): ByFault => ({ refuses: harm, hangs: harm, slow: harm, resets: harm });
const unless = (harm: Harm, slow: Harm): ByFault => ({ ...always(harm), slow: { ...harm, ...slow } });

/**
 * The resilience matrix: what each failure takes from a shopper. What is not named works as on a good day.
 *
 * Pages that were seen before stay, whatever is away; a new one needs the product service. Buying needs prices, stock and
 * orders at once; payment may come later. Search, reviews, mails and the names of sellers are missed by nothing else.
 */
const matrix: Readonly<Record<Dependency, ByFault>> = {
  auth: always({ signIn: rests }),
  user: always({}),
  product: unless({ browse: reduced, unseen: rests, cart: rests, checkout: rests }, { browse: named, checkout: late }),
  inventory: unless({ browse: reduced, cart: rests, checkout: rests }, { checkout: late }),
  cart: unless({ cart: rests }, { checkout: late }),
  order: unless({ cart: rests, checkout: rests, order: rests }, { checkout: late }),
  payment: unless({ checkout: later, order: reduced }, { checkout: late }),
  seller: unless({ cart: named, order: named }, { checkout: late }),
  search: always({ search: rests }),
  orchestrator: unless({ checkout: rests }, { checkout: late }),
  notification: always({}),
  review: always({}),
  moderation: always({}),
  analytics: always({}),
  logistics: always({}),
  postgres: unless(
    { browse: reduced, unseen: rests, search: rests, cart: rests, checkout: rests, order: rests, signIn: rests },
    { checkout: late },
  ),
  redis: unless({ cart: rests, signIn: rests }, { cart: late, checkout: late, signIn: late }),
  sandbox: { ...unless({ checkout: later }, { checkout: late }), resets: { checkout: late } },
  bank: always({}),
  carrier: always({}),
  mailboxSmtp: always({}),
  sms: always({}),
  media: always({ browse: reduced }),
};

const works: readonly Outcome[] = ["works"];
const goodDay: Expected = {
  browse: works,
  unseen: works,
  search: works,
  cart: works,
  checkout: works,
  order: works,
  signIn: works,
};

export function expectedOf(dependency: Dependency, fault: FaultKind): Expected {
  return { ...goodDay, ...matrix[dependency][fault] };
}

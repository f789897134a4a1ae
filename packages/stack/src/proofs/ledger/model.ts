import type { Part, Step, Story } from "./story.ts";

interface PartState {
  isCaptured: boolean;
  refunded: bigint;
}

type Phase = "nothing" | "forbidden" | "declined" | "held" | "undone";

/** What a story should come to, worked out anew from the few facts that count. Knows nothing of the service's code. */
export function createModel({ parts, isDeclined }: Pick<Story, "parts" | "isDeclined">) {
  const states = parts.map((): PartState => ({ isCaptured: false, refunded: 0n }));
  const amount = parts.reduce((sum, { total }) => sum + total, 0n);
  let phase: Phase = "nothing";

  const sumOf = (pick: (part: Part, state: PartState) => bigint) =>
    parts.reduce((sum, part, at) => sum + pick(part, states[at] ?? { isCaptured: false, refunded: 0n }), 0n);
  const captured = () => sumOf(({ total }, { isCaptured }) => (isCaptured ? total : 0n));
  const refunded = () => sumOf((_, state) => state.refunded);

  function authorize(): boolean {
    if (phase === "nothing") phase = isDeclined && amount > 0n ? "declined" : "held";
    return phase !== "forbidden";
  }

  function undo(): boolean {
    if (phase === "nothing") phase = "forbidden";
    if (phase !== "held") return true;
    phase = "undone";
    for (const [at, state] of states.entries()) if (state.isCaptured) state.refunded = parts[at]?.total ?? 0n;
    return true;
  }

  function capture(at: number): boolean {
    const state = states[at];
    if (!state) return false;
    if (phase === "held") state.isCaptured = true;
    return state.isCaptured;
  }

  function refund(at: number, wanted: bigint): boolean {
    const [state, part] = [states[at], parts[at]];
    if (!state?.isCaptured || !part || state.refunded + wanted > part.total) return false;
    state.refunded += wanted;
    return true;
  }

  return {
    /** Takes one step; whether it should be done rather than refused. */
    take(step: Step): boolean {
      if (step.do === "authorize") return authorize();
      if (step.do === "void") return undo();
      if (step.do === "capture") return capture(step.at);
      return refund(step.at, step.amount);
    },
    captured,
    refunded,
    /** What the provider should still hold on the card. */
    held: () => (phase === "held" ? amount - captured() : 0n),
    hasPayment: () => phase !== "nothing" && phase !== "forbidden" && amount > 0n,
    /** What the ledger should say of this order, by account; nothing of accounts at zero. */
    balances(sellerIds: readonly string[]): Map<string, bigint> {
      const balances = new Map<string, bigint>();
      const add = (account: string, by: bigint) => balances.set(account, (balances.get(account) ?? 0n) + by);
      for (const [at, part] of parts.entries()) {
        const state = states[at];
        if (!state?.isCaptured) continue;
        const { provider, promotions, seller, commission } = standingOf(part, state, phase === "undone");
        add("provider", provider);
        add("platform:promotions", promotions);
        add("platform:commission", commission);
        add(`seller:${sellerIds[part.sellerAt]}`, seller);
      }
      return new Map([...balances].filter(([, balance]) => balance !== 0n));
    },
  };
}

export type Model = ReturnType<typeof createModel>;

/** Where the money of a captured part is after all its refunds: debits positive. */
function standingOf({ total, marketplace, commission }: Part, { refunded }: PartState, isUndone: boolean) {
  const isGivenBack = isUndone || (total > 0n && refunded === total);
  if (isGivenBack) return { provider: 0n, promotions: 0n, seller: 0n, commission: 0n };
  // The marketplace takes back its part of the discount, and the seller the commission, in proportion.
  const discountBack = total === 0n ? 0n : rounded(marketplace * refunded, total, "up");
  const back = refunded + discountBack;
  const commissionBack = back === 0n ? 0n : rounded(commission * back, total + marketplace, "down");
  const provider = total - refunded;
  const promotions = marketplace - discountBack;
  const kept = commission - commissionBack;
  return { provider, promotions, commission: -kept, seller: kept - provider - promotions };
}

/** The nearest whole number; half a unit goes up or down. */
function rounded(numerator: bigint, denominator: bigint, half: "up" | "down"): bigint {
  const below = numerator / denominator;
  const twiceRest = 2n * (numerator - below * denominator);
  const isUp = half === "up" ? twiceRest >= denominator : twiceRest > denominator;
  return isUp ? below + 1n : below;
}

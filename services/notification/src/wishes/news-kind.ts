/** `cheaper`: the price fell. `back`: it can be bought again. */
export type WishNewsKind = "cheaper" | "back";

export const wishNewsKinds: readonly WishNewsKind[] = ["cheaper", "back"];

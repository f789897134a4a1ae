import type { Progress } from "../progress.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";

/** What a proof can be told: `--<name> <value>`. */
export interface ProofOption {
  readonly default: string;
  readonly meaning: string;
}

export interface ProofContext {
  readonly shop: ShopEnvironment;
  readonly progress: Progress;
  /** The value of an option, given or default. */
  option(name: string): string;
  /** The same as a whole number from 1 to `most`; throws with what would be right. */
  count(name: string, most: number): number;
  /** The same as a share: "3" is 0.03. */
  percent(name: string): number;
}

export interface ProofResult {
  readonly isProven: boolean;
  /** One line for people. */
  readonly figures: string;
}

/** A promise of the shop that can be tried on a running one, as often as wanted. */
export interface Proof {
  readonly name: string;
  readonly promise: string;
  readonly options: Readonly<Record<string, ProofOption>>;
  /** Throws when it cannot be tried at all. */
  run(context: ProofContext): Promise<ProofResult>;
}

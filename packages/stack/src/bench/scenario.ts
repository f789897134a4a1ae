import type { HttpClient } from "../shopping/http-client.ts";
import type { ShopClients } from "../shopping/shop-clients.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import type { Catalogue } from "./read-catalogue.ts";

export interface BenchContext {
  readonly shop: ShopEnvironment;
  readonly clients: ShopClients;
  readonly http: HttpClient;
  readonly catalogue: Catalogue;
  /** Offers of the measurement's own with plenty of stock, so that no other goods are bought up. */
  readonly offerIds: readonly string[];
  /** Of the bare server. */
  readonly bareUrl: string;
}

/** Something that is measured. */
export interface Scenario {
  readonly name: string;
  /** Clients at once; the run's own number when unset. */
  readonly atOnce?: number;
  /** Asks so often in all and without warming up, in place of as often as it can in the time. */
  readonly requests?: number;
  /** Makes the request, having tried that what it measures is there. Throws with why it is not. */
  prepare(context: BenchContext): Promise<PreparedScenario>;
}

export interface PreparedScenario {
  readonly ask: (n: number) => Promise<unknown>;
  /** Throws when what was measured did not come out right. */
  close?(): Promise<void>;
}

import type { Progress } from "../../progress.ts";
import type { Provider } from "../../shopping/provider.ts";
import type { ShopClients } from "../../shopping/shop-clients.ts";
import type { ShopEnvironment } from "../../shopping/shop-environment.ts";
import type { Shopper } from "../../shopping/shopper.ts";
import type { Checks } from "../checks.ts";

export interface Stage {
  readonly shop: ShopEnvironment;
  readonly clients: ShopClients;
  readonly provider: Provider;
  readonly progress: Progress;
  readonly checks: Checks;
  newShopper(): Promise<Shopper>;
  readonly shoppers: number;
  readonly stock: number;
}

/** One way in which too much or too little could be sold. */
export interface Scenario {
  readonly name: string;
  /** Notes its checks; the figures of it. */
  run(stage: Stage): Promise<string>;
}

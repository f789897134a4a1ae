import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { connectShop } from "../../shopping/shop-clients.ts";
import { createChecks } from "../checks.ts";
import type { Proof } from "../proof.ts";
import { shopperMaker, throughOption } from "../shopper-maker.ts";
import { cancels } from "./cancels.ts";
import { edits } from "./edits.ts";
import { expiring } from "./expiring.ts";
import { oppositeOrders } from "./opposite-orders.ts";
import { race } from "./race.ts";
import type { Scenario } from "./scenario.ts";
import { twoLines } from "./two-lines.ts";

const scenarios: readonly Scenario[] = [race, twoLines, oppositeOrders, cancels, expiring, edits];
const names = scenarios.map(({ name }) => name).join(", ");

export const oversell: Proof = {
  name: "oversell",
  promise: "each piece there is gets sold, and sold once, whoever wants it at the same moment, cancels or edits",
  options: {
    shoppers: { default: "200", meaning: "how many pay at the same moment" },
    stock: { default: "50", meaning: "pieces there are" },
    scenario: { default: "all", meaning: `all, or one of ${names}` },
    through: throughOption,
  },

  async run(context) {
    const { shop, progress } = context;
    const [shoppers, stock] = [context.count("shoppers", 5_000), context.count("stock", 100_000)];
    const tried = scenariosOf(context.option("scenario"));
    const http = createHttpClient();
    const clients = connectShop(shop);
    const checks = createChecks(progress);
    const newShopper = shopperMaker(context, clients, http);
    const stage = {
      shop,
      clients,
      provider: connectProvider(http, shop),
      progress,
      checks,
      newShopper,
      shoppers,
      stock,
    };
    const figures: string[] = [];
    try {
      for (const scenario of tried) figures.push(await scenario.run(stage));
      return { isProven: checks.allHold(), figures: figures.join("; ") };
    } finally {
      http.close();
    }
  },
};

function scenariosOf(wanted: string): readonly Scenario[] {
  if (wanted === "all") return scenarios;
  const found = scenarios.filter(({ name }) => name === wanted);
  if (found.length > 0) return found;
  throw new Error(`--scenario is "${wanted}": it has to be all or one of ${names}.`);
}

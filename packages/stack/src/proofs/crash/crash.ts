import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import { connectShop } from "../../shopping/shop-clients.ts";
import { createChecks } from "../checks.ts";
import type { OwnStack } from "../own-stack.ts";
import type { Proof, ProofContext, ProofResult } from "../proof.ts";
import type { Market } from "./buyer.ts";
import { checkBooks } from "./check-books.ts";
import { journeys, journeysOf } from "./journeys.ts";
import { createMoments, type Moments } from "./moments.ts";
import { runRounds } from "./rounds.ts";
import { settleAll } from "./settle-all.ts";
import { strikeAll } from "./strike-all.ts";
import { startWatchedStack } from "./watched-stack.ts";

const stock = 100_000;

export const crash: Proof = {
  name: "crash",
  promise: "killed at any moment, every checkout ends complete or fully undone, and the books agree",
  options: {
    journeys: { default: "all", meaning: `which, with commas between: ${journeys.map(({ name }) => name).join(", ")}` },
    together: { default: "60", meaning: "checkouts held at moments of their own at one kill" },
    again: { default: "yes", meaning: "yes or no: whether the recovery from a kill is killed at the same moments too" },
    rounds: { default: "6", meaning: "kills at random under load: services, PostgreSQL, Redis in turn" },
    checkouts: { default: "24", meaning: "checkouts under way in each of these rounds" },
  },

  async run(context) {
    const sizes = sizesOf(context);
    const moments = createMoments();
    const stack = await startWatchedStack(context.progress, moments.watch);
    const http = createHttpClient();
    const market = { shop: stack.shop, clients: connectShop(stack.shop), provider: connectProvider(http, stack.shop) };
    let isProven = false;
    try {
      const result = await prove(context, sizes, { stack, moments, market });
      isProven = result.isProven;
      return result;
    } finally {
      http.close();
      await context.progress.step("the stack is stopped", () => stack.stop({ keepData: !isProven }));
      if (!isProven) context.progress.line(`what it left is in ${stack.settings.folders.data}`);
    }
  },
};

interface Deps {
  readonly stack: OwnStack;
  readonly moments: Moments;
  readonly market: Market;
}

/** Read before anything is started. */
function sizesOf(context: ProofContext) {
  return {
    chosen: journeysOf(context.option("journeys")),
    together: context.count("together", 100),
    again: context.option("again") === "yes" ? 1 : 0,
    rounds: context.count("rounds", 1_000),
    checkouts: context.count("checkouts", 200),
  };
}

async function prove({ progress }: ProofContext, sizes: ReturnType<typeof sizesOf>, deps: Deps): Promise<ProofResult> {
  const { market } = deps;
  const { chosen } = sizes;
  const startedAt = performance.now();
  const goods = await putOnSale(market.clients, stock);
  const checks = createChecks(progress);
  const blows = await strikeAll({ ...deps, ...sizes, goods, progress, checks }, chosen);
  const later = await runRounds({ ...deps, ...sizes, goods, progress });
  const buyers = [...blows.buyers, ...later.buyers];
  const others = chosen.filter(({ ends }) => ends === "completed").length;
  await progress.step("the books are read", () =>
    checkBooks({ market, checks, goods, stock, others, say: progress.line }, buyers),
  );
  const settled = checks.allHold() ? await settleAll({ ...deps, ...sizes, goods, progress, checks }) : { hits: 0 };
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  const figures = [
    `${blows.moments} moments of ${chosen.length} journeys`,
    `${blows.hits + settled.hits} times one of them was at it at a kill`,
    `${blows.late} calls late`,
    `${buyers.length} checkouts`,
    `${deps.stack.restarts()} kills`,
    `${seconds} s`,
  ];
  return { isProven: checks.allHold(), figures: figures.join(", ") };
}

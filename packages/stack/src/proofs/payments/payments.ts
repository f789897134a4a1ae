import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { putOnSale } from "../../shopping/put-on-sale.ts";
import { connectShop } from "../../shopping/shop-clients.ts";
import { createChecks } from "../checks.ts";
import type { Proof } from "../proof.ts";
import { seedOf } from "../seed-of.ts";
import { shopperMaker, throughOption } from "../shopper-maker.ts";
import { withFaults } from "../with-faults.ts";
import { checkMoney, readMoney } from "./check-money.ts";
import { checkStock } from "./check-stock.ts";
import { checkEndings, figuresOf } from "./endings.ts";
import { roundsOf } from "./plans.ts";
import { type Played, payAgain, play, type Stage } from "./play.ts";

const pieces = 100_000;
const sellers = 3;

export const payments: Proof = {
  name: "payments",
  promise: "whatever the payment provider does, nobody is charged twice, nothing goes out unpaid, no money stays held",
  options: {
    rounds: { default: "12", meaning: "each with other faults at the provider" },
    shoppers: { default: "16", meaning: "who pay at once in a round" },
    seed: { default: "random", meaning: "a number makes the same rounds again" },
    through: throughOption,
  },

  async run(context) {
    const { shop, progress } = context;
    const counts = { rounds: context.count("rounds", 1_000), shoppers: context.count("shoppers", 500) };
    const rounds = roundsOf(seedOf(context), counts);
    const http = createHttpClient();
    const clients = connectShop(shop);
    const provider = connectProvider(http, shop);
    const goods = await Promise.all(Array.from({ length: sellers }, (_, at) => putOnSale(clients, pieces, at)));
    const webhookUrl = `${shop.PAYMENT_SERVICE_URL}/webhooks/sandbox`;
    const stage: Stage = {
      clients,
      http,
      provider,
      goods,
      webhookUrl,
      newShopper: shopperMaker(context, clients, http),
    };
    const since = new Date();
    const played: Played[] = [];
    try {
      const startedAt = performance.now();
      for (const [at, { faults, plans }] of rounds.entries()) {
        await progress.step(`round ${at + 1} of ${rounds.length}: ${JSON.stringify(faults)}`, () =>
          withFaults(provider, faults, async () => {
            played.push(...(await Promise.all(plans.map((plan) => play(stage, plan)))));
          }),
        );
      }
      const missed = played.filter(({ isPaid }) => !isPaid).length;
      const all = await progress.step(`${missed} who could not pay try again in calm`, () =>
        Promise.all(played.map((each) => (each.isPaid ? each : payAgain(stage, each)))),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      const checks = createChecks(progress);
      const found = await progress.step("the books are read", () => readMoney(stage, all, since));
      checkEndings(checks, all);
      checkMoney(checks, found, progress.line);
      await checkStock(checks, stage, all, pieces);
      return { isProven: checks.allHold(), figures: figuresOf(all, seconds) };
    } finally {
      await Promise.all(goods.map((each) => each.withdraw()));
      http.close();
    }
  },
};

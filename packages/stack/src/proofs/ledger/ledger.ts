import { newId } from "@souk/ids/id";
import { inParallel } from "../../demo/loading/in-parallel.ts";
import { createHttpClient } from "../../shopping/http-client.ts";
import { connectProvider } from "../../shopping/provider.ts";
import { connectShop } from "../../shopping/shop-clients.ts";
import { createChecks } from "../checks.ts";
import type { Proof } from "../proof.ts";
import { seedOf } from "../seed-of.ts";
import { withFaults } from "../with-faults.ts";
import { createTally, sumsByCurrency, wrongSellerBalances } from "./balances.ts";
import { compare } from "./compare.ts";
import { createModel, type Model } from "./model.ts";
import { type Case, newCase, perform } from "./perform.ts";
import { currencies, type Step, type Story, sellerCount, storiesOf } from "./story.ts";

const atOnce = 12;

/** What happened over all stories. */
interface Figures {
  requests: number;
  refused: number;
  repeats: number;
  entries: number;
}

export const ledger: Proof = {
  name: "ledger",
  promise: "whatever is paid, captured and refunded in parts, and undone, the ledger is what plain arithmetic says",
  options: {
    sequences: { default: "2000", meaning: "orders, each with up to 13 requests in random order" },
    faults: { default: "10", meaning: "of 100 requests to the provider, how many fail or lose their answer" },
    seed: { default: "random", meaning: "a number tells the same sequences again" },
  },

  async run(context) {
    const { shop, progress } = context;
    const stories = storiesOf(seedOf(context), context.count("sequences", 100_000));
    const http = createHttpClient();
    const clients = connectShop(shop);
    const provider = connectProvider(http, shop);
    const sellerIds = Array.from({ length: sellerCount }, () => newId());
    const tally = createTally();
    const figures: Figures = { requests: 0, refused: 0, repeats: 0, entries: 0 };
    const wrong: string[] = [];

    async function play(story: Story, at: number): Promise<void> {
      const each = await newCase(provider, story);
      const model = createModel(story);
      const differences: string[] = [];
      try {
        for (const step of story.steps) differences.push(...(await take(each, model, step)));
        const compared = await compare({ clients, provider, each, model, sellerIds });
        figures.entries += compared.entryCount;
        differences.push(...compared.differences);
      } catch (error) {
        differences.push(String(error));
      }
      tally.add(model.balances(sellerIds), story.currencyCode);
      if (differences.length > 0) wrong.push(`sequence ${at}, order ${each.orderId}: ${differences.join("; ")}`);
    }

    async function take(each: Case, model: Model, step: Step): Promise<string[]> {
      const isExpected = model.take(step);
      const { isDone, repeats } = await perform(clients, each, step, sellerIds);
      figures.requests += isDone.length;
      figures.repeats += repeats;
      figures.refused += isDone.filter((done) => !done).length;
      if (isDone.every((done) => done === isExpected)) return [];
      return [`${step.do} was ${isExpected ? "refused" : "done"}`];
    }

    try {
      const startedAt = performance.now();
      const rate = context.percent("faults") / 2;
      const faults = { error_rate: rate, lose_reply_rate: rate, webhook_duplicates: 0.2, webhook_reorder: 0.2 };
      await withFaults(provider, faults, () =>
        progress.step(`${stories.length} sequences`, async (note) => {
          let done = 0;
          const every = Math.max(1, Math.floor(stories.length / 10));
          await inParallel(stories, atOnce, async (story, at) => {
            await play(story, at);
            if (++done % every === 0 && done < stories.length) note(`${done} told`);
          });
        }),
      );
      const seconds = (performance.now() - startedAt) / 1000;
      const checks = createChecks(progress);
      checks.expect("sequences that ended otherwise than plain arithmetic says", wrong.length, 0, wrong);
      const wrongBalances = await wrongSellerBalances(clients, tally, { sellerIds, currencies });
      checks.expect("balances of sellers that are not the sum of their orders", wrongBalances, 0);
      const sums = await sumsByCurrency(clients);
      for (const [code, sum] of sums) checks.expect(`all entries of the ledger in ${code} together`, sum, 0);
      return { isProven: checks.allHold(), figures: lineOf(figures, stories.length, seconds) };
    } finally {
      http.close();
    }
  },
};

function lineOf({ requests, refused, repeats, entries }: Figures, orders: number, seconds: number): string {
  const rate = Math.round(requests / seconds);
  return [
    `${orders} orders, ${requests} requests (${refused} refused, ${repeats} sent again)`,
    `${entries} entries in ${currencies.length} currencies`,
    `${seconds.toFixed(1)} s, ${rate} requests/s`,
  ].join(", ");
}

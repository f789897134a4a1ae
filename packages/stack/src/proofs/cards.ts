import { isDomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { testCardNumbers } from "@souk/payment-sandbox/cards/test-cards";
import { inParallel } from "../demo/loading/in-parallel.ts";
import { foldersOf } from "../folders.ts";
import { newBffShopper } from "../shopping/bff-shopper.ts";
import { createHttpClient, type HttpClient } from "../shopping/http-client.ts";
import { connectProvider } from "../shopping/provider.ts";
import { putOnSale } from "../shopping/put-on-sale.ts";
import { answered, settle } from "../shopping/settle.ts";
import { connectShop } from "../shopping/shop-clients.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import type { Find } from "./cards/card-numbers.ts";
import { scanDatabases } from "./cards/scan-databases.ts";
import { scanFiles } from "./cards/scan-files.ts";
import { scanRedis } from "./cards/scan-redis.ts";
import type { Proof } from "./proof.ts";

/** Of the data folder; PostgreSQL and Redis are read through themselves. */
const scannedFolders = ["logs", "mailbox", "run", "sms"];

const atOnce = 4;

const leftOut = [
  "sandbox/: the payment provider's own store; it plays the bank, which is where cards belong",
  "media/, web/, compile-cache/: pictures and code, which no request writes into",
  "secrets/: keys made before the first request",
];

export const cards: Proof = {
  name: "cards",
  promise: "no card number is in logs, mails, databases or Redis, after purchases with every test card",
  options: {},

  async run({ shop, progress }) {
    const http = createHttpClient();
    const goods = await putOnSale(connectShop(shop), 1_000);
    try {
      const ends = await progress.step(`${testCardNumbers.length} guests pay, each with another card`, () =>
        inParallel(testCardNumbers, atOnce, (number) => pay(http, shop, goods.offerId, number)),
      );
      const completed = ends.filter((end) => end === "completed").length;
      if (completed === 0) throw new Error("nobody could pay, so there is nothing to find");
      const root = foldersOf({ SOUK_DATA_DIR: String(shop.SOUK_DATA_DIR ?? "") }).data;
      const files = await progress.step("files", () => scanFiles(root, scannedFolders, testCardNumbers));
      const databases = await progress.step("databases", () => scanDatabases(shop.DATABASE_URL, testCardNumbers));
      const redis = await progress.step("Redis", () => scanRedis(shop.REDIS_URL, testCardNumbers));

      for (const what of leftOut) progress.line(`  left out: ${what}`);
      progress.line(
        typeof shop.OTEL_EXPORTER_OTLP_ENDPOINT === "string"
          ? "  left out: traces, which go to a collector outside"
          : "  left out: traces, which this stack does not keep",
      );
      const all = [...files.finds, ...databases.finds, ...redis.finds];
      const finds = all.filter((find) => explanation(find) === undefined);
      report(all, progress.line);
      const megabytes = (files.bytes + databases.bytes + redis.bytes) / 1_048_576;
      return {
        isProven: finds.length === 0,
        figures: [
          `${testCardNumbers.length} cards, ${completed} orders`,
          `${megabytes.toFixed(1)} MB in ${scannedFolders.join(", ")}, ${databases.tables} tables, ${redis.keys} keys`,
          `${finds.length} card numbers, ${all.length - finds.length} explained`,
        ].join(", "),
      };
    } finally {
      await goods.withdraw();
      http.close();
    }
  },
};

/** Where numbers that look like a card's are none, each with its reason. What was paid with is nowhere explained. */
const explained: readonly { readonly where: RegExp; readonly why: string }[] = [
  {
    where: /^souk_product\.public\.product_listings\.popular_first$/,
    why: "a place in a sorting, 2^62 less milliseconds",
  },
  {
    where: /^souk_product\.public\.product_popularity\.heat$/,
    why: "how much was ordered, as a power of two of the weeks since a day",
  },
  { where: /^souk_search\.public\.\w+\.(terms?|facets|id)$/, why: "64-bit hashes of words and facets" },
];

function explanation({ where, isKnown }: Find): string | undefined {
  return isKnown ? undefined : explained.find((each) => each.where.test(where))?.why;
}

/** Each place once, however many rows of it there are. */
function report(finds: readonly Find[], say: (line: string) => void): void {
  const places = Object.entries(
    Object.groupBy(finds, (find) => `${find.isKnown ? "paid with" : "looks like one"}, ${find.where}`),
  );
  for (const [place, some = []] of places) {
    const [first] = some;
    if (!first) continue;
    const why = explanation(first);
    const example = `${some.length} × ${place}: ${first.shown} after "${first.around}"`;
    say(why === undefined ? `  ✗ ${example}` : `  – ${some.length} × ${place}: ${why}`);
  }
}

async function pay(http: HttpClient, shop: ShopEnvironment, offerId: string, number: string): Promise<string> {
  const shopper = newBffShopper(http, shop.WEB_URL);
  const requestId = newId();
  await answered(() => shopper.addToCart(offerId, requestId));
  const expectedTotal = await answered(() => shopper.cartTotal());
  const paymentToken = await connectProvider(http, shop).cardToken(number);
  const lines = [{ offerId, quantity: 1 }];
  try {
    const { state, checkoutId } = await settle(shopper, { lines, paymentToken, expectedTotal }, newId());
    // Nobody goes to the bank.
    if (state === "action_required") await shopper.cancelCheckout(checkoutId);
    return state;
  } catch (error) {
    if (isDomainError(error)) return error.reason;
    throw error;
  }
}

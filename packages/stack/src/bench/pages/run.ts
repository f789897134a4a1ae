import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { closeSessions } from "@souk/service/sessions";
import { foldersOf } from "../../folders.ts";
import { createProgress } from "../../progress.ts";
import { connectShop, type ShopClients } from "../../shopping/shop-clients.ts";
import { shopEnvironment } from "../../shopping/shop-environment.ts";
import { chromiumPath } from "../../testing/chromium.ts";
import { readCatalogue } from "../read-catalogue.ts";
import { align } from "../table.ts";
import { auditPage, installLighthouse, type PageFigures } from "./lighthouse.ts";
import { medianOf } from "./median.ts";

/** `npm run bench -- pages`: the shop's pages on a phone, by Lighthouse; of several runs the median of each figure. */
export async function run(args: string[]): Promise<void> {
  const { values } = parseArgs({
    args,
    options: { runs: { type: "string", default: "3" }, only: { type: "string", multiple: true, default: [] } },
  });
  const runs = Number(values.runs);
  if (!Number.isInteger(runs) || runs < 1 || runs > 15)
    throw new Error(`--runs is "${values.runs}": it has to be a whole number from 1 to 15.`);
  const shop = shopEnvironment(process.env);
  const clients = connectShop(shop);
  const progress = createProgress(process.stdout, process.env);
  try {
    const pages = await pagesOf(clients);
    const unknown = values.only.find((name) => !(name in pages));
    if (unknown !== undefined)
      throw new Error(`--only "${unknown}" is not measured. There are: ${Object.keys(pages).join(", ")}.`);
    const cli = await progress.step("lighthouse", () => installLighthouse(foldersOf(process.env).data));
    const chromium = await chromiumPath(process.env, progress.line);
    const rows: [string, PageFigures][] = [];
    for (const [name, path] of Object.entries(pages)) {
      if (values.only.length > 0 && !values.only.includes(name)) continue;
      const url = new URL(path, shop.WEB_URL).href;
      // Made once beforehand: a shopper finds it made, too.
      await fetch(url);
      rows.push([
        name,
        await progress.step(`${name} ${path}`, () => measured(runs, () => auditPage(cli, chromium, url))),
      ]);
    }
    progress.line(textOf(rows, runs));
  } finally {
    closeSessions();
  }
}

async function pagesOf(clients: ShopClients): Promise<Record<string, string>> {
  const { categories, products } = await readCatalogue(clients);
  const [category, product] = [categories[0]?.slug ?? "", products[0]?.slug ?? ""];
  const { sellers } = await clients.seller.listSellers({ pageSize: 1 });
  return {
    home: "/en",
    product: `/en/p/${product}`,
    "product, Russian": `/ru/p/${product}`,
    category: `/en/c/${category}`,
    seller: `/en/s/${sellers[0]?.slug ?? ""}`,
    new: "/en/new",
    search: "/en/search?q=lamp",
    cart: "/en/cart",
    "sign in": "/en/sign-in",
  };
}

async function measured(runs: number, audit: () => Promise<PageFigures>): Promise<PageFigures> {
  const all: PageFigures[] = [];
  for (let n = 0; n < runs; n++) all.push(await audit());
  return medianOf(all);
}

function textOf(rows: readonly [string, PageFigures][], runs: number): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)}`;
  const head = ["", "perf", "a11y", "practice", "SEO", "LCP ms", "TBT ms", "CLS", "JS kB", "all kB"];
  const lines = rows.map(([name, page]) => [
    name,
    ...[page.performance, page.accessibility, page.bestPractices, page.seo].map(String),
    String(Math.round(page.largestPaintMs)),
    String(Math.round(page.blockingMs)),
    page.layoutShift.toFixed(3),
    kilobytes(page.scriptBytes),
    kilobytes(page.totalBytes),
  ]);
  const failed = rows.flatMap(([name, page]) => page.failed.map((title) => `  ${name}: ${title}`));
  return [
    "",
    `Lighthouse, phone on slow 4G, median of ${runs}; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}. Sizes as sent.`,
    "",
    align([head, ...lines]),
    ...(failed.length > 0 ? ["", "Checks of accessibility, practice and SEO that fail:", ...failed] : []),
  ].join("\n");
}

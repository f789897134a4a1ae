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
import { auditOnceMore } from "./broken-off.ts";
import { calibratedSlowdown, standardSlowdown } from "./calibration.ts";
import { type FirstLoad, firstLoadOf } from "./first-load.ts";
import { auditPage, installLighthouse, type PageFigures } from "./lighthouse.ts";
import { medianOf } from "./median.ts";

interface Measured {
  readonly name: string;
  readonly standard: PageFigures;
  /** With the slowdown for this machine. */
  readonly calibrated: PageFigures;
}

/**
 * `npm run bench -- pages`: the shop's pages on a phone, by Lighthouse; of several runs the median of each figure. Each page
 * is measured with Lighthouse's standard slowdown and with the one that its makers advise for a machine of this speed.
 */
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
    const auditor = { cli, chromium: await chromiumPath(process.env, progress.line) };
    const url = (path: string) => new URL(path, shop.WEB_URL).href;
    let brokenOff = 0;
    const audit = (path: string, times: number) =>
      auditOnceMore(
        () => auditPage(auditor, url(path), times),
        () => {
          brokenOff++;
          progress.line(`The trace of ${path} broke off (NO_NAVSTART): it is loaded once more.`);
        },
      );
    const speed = await progress.step("speed of this machine", () =>
      benchmarkIndexOf(() => audit("/en/offline", standardSlowdown)),
    );
    const slowdown = calibratedSlowdown(speed);
    const rows: Measured[] = [];
    for (const [name, path] of Object.entries(pages)) {
      if (values.only.length > 0 && !values.only.includes(name)) continue;
      // Seen once beforehand: a page and its pictures are made for who asks first, and few shoppers are that.
      await audit(path, standardSlowdown);
      const measure = (times: number) => measured(runs, () => audit(path, times));
      const row = await progress.step(`${name} ${path}`, async () => {
        return { name, standard: await measure(standardSlowdown), calibrated: await measure(slowdown) };
      });
      rows.push(row);
    }
    progress.line(
      textOf(rows, { runs, speed, slowdown, brokenOff, firstLoad: await firstLoadOf(url(pages.product ?? "/en")) }),
    );
  } finally {
    closeSessions();
  }
}

async function benchmarkIndexOf(audit: () => Promise<PageFigures>): Promise<number> {
  const page = await measured(3, audit);
  return page.benchmarkIndex;
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

interface Conditions {
  readonly runs: number;
  readonly speed: number;
  readonly slowdown: number;
  /** Loads that had to be made once more. */
  readonly brokenOff: number;
  readonly firstLoad: FirstLoad;
}

function textOf(rows: readonly Measured[], { runs, speed, slowdown, brokenOff, firstLoad }: Conditions): string {
  const kilobytes = (bytes: number) => `${Math.round(bytes / 1000)}`;
  const times = (factor: number) => `${factor.toFixed(1)}×`;
  const [usual, own] = [times(standardSlowdown), times(slowdown)];
  const head = [
    "",
    `perf ${usual}`,
    `TBT ${usual}`,
    `perf ${own}`,
    `TBT ${own}`,
    "LCP ms",
    "CLS",
    "a11y",
    "practice",
    "SEO",
  ];
  const lines = rows.map(({ name, standard, calibrated }) => [
    name,
    String(standard.performance),
    String(Math.round(standard.blockingMs)),
    String(calibrated.performance),
    String(Math.round(calibrated.blockingMs)),
    String(Math.round(standard.largestPaintMs)),
    standard.layoutShift.toFixed(3),
    ...[standard.accessibility, standard.bestPractices, standard.seo].map(String),
    kilobytes(standard.scriptBytes),
    kilobytes(standard.totalBytes),
  ]);
  const failed = rows.flatMap(({ name, standard }) => standard.failed.map((title) => `  ${name}: ${title}`));
  return [
    "",
    `Lighthouse, phone on slow 4G, median of ${runs}; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}. Sizes as sent.`,
    `The processor is slowed down ${usual}, Lighthouse's standard, and ${own}, which it advises for this machine (benchmark`,
    `index ${Math.round(speed)}; the standard is meant for 1533). LCP and what follows: ${usual}.`,
    "",
    align([[...head, "JS kB", "all kB"], ...lines]),
    "",
    `First-load JavaScript of a product page: ${(firstLoad.bytes / 1000).toFixed(1)} kB in ${firstLoad.files} files, ${firstLoad.encodings.join(", ")}.`,
    ...(brokenOff > 0 ? [`${brokenOff} loads broke off (NO_NAVSTART) and were made once more.`] : []),
    ...(failed.length > 0 ? ["", "Checks of accessibility, practice and SEO that fail:", ...failed] : []),
  ].join("\n");
}

import { availableParallelism } from "node:os";
import { demoCatalogue } from "../catalogue/demo-catalogue.ts";
import { generateProducts } from "../generated.ts";
import type { DemoProduct } from "../types.ts";
import { createBatchLoader, type LoadCounts } from "./batch-loader.ts";
import type { SeedClients } from "./clients.ts";
import { inParallel } from "./in-parallel.ts";
import { loadDay } from "./load-day.ts";
import { loadAttributes, loadCategories } from "./load-dictionary.ts";
import { loadFleet } from "./load-fleet.ts";
import { loadPromotions } from "./load-promotions.ts";
import { loadReviews } from "./load-reviews.ts";
import { loadAccounts, loadSellers } from "./load-sellers.ts";
import { createPictureUploader, type PictureUploader } from "./picture-uploader.ts";

export interface LoadReport {
  step<T>(name: string, work: (note: (detail: string) => void) => Promise<T>): Promise<T>;
  refused(productKey: string, message: string): void;
}

const batchSize = 250;
const isOptionAttribute = new Set(
  demoCatalogue.attributes.filter(({ kind }) => kind === "option").map(({ key }) => key),
);
const isOption = (key: string) => isOptionAttribute.has(key);

/** The demo shop: accounts, sellers, categories, attributes, about 200 products with pictures, and what shoppers say of them. Repeating it changes nothing. */
export async function loadDemo(
  clients: SeedClients,
  report: LoadReport,
  upload = createPictureUploader(clients),
): Promise<LoadCounts> {
  await report.step("Sellers and accounts", async () => {
    await loadSellers(clients, demoCatalogue.sellers);
    await loadAccounts(clients);
    await loadFleet(clients);
  });
  await report.step("Categories and attributes", async () => {
    await loadAttributes(clients, demoCatalogue.attributes);
    await loadCategories(clients, await withPictures(upload));
  });
  await report.step("Promotions", () => loadPromotions(clients, demoCatalogue.promotions));
  const loader = createBatchLoader({ clients, isOption, onRefused: report.refused });
  await report.step("Products", async (note) => {
    // The oldest first, so that the newest was published last.
    const products = demoCatalogue.products.toSorted((a, b) => b.publishedDaysAgo - a.publishedDaysAgo);
    for (let at = 0; at < products.length; at += 25) {
      await loader.load(await drawn(products.slice(at, at + 25), upload));
      note(`${Math.min(at + 25, products.length)} of ${products.length}`);
    }
  });
  await report.step("Orders and reviews", () => loadReviews(clients, demoCatalogue.products));
  await report.step("A day of deliveries", () => loadDay(clients, demoCatalogue.products));
  return loader.counts;
}

/** Generated products for measuring, beside the demo ones and with their pictures, which are drawn once for both. */
export async function loadWithGenerated(clients: SeedClients, count: number, report: LoadReport): Promise<LoadCounts> {
  const upload = createPictureUploader(clients);
  await loadDemo(clients, report, upload);
  const loader = createBatchLoader({ clients, isOption, onRefused: report.refused });
  await report.step(`Generated products`, async (note) => {
    let batch: DemoProduct[] = [];
    let done = 0;
    const flush = async () => {
      await loader.load(await drawn(batch, upload));
      done += batch.length;
      batch = [];
      note(`${done} of ${count}`);
    };
    for (const product of generateProducts({ count })) {
      batch.push(product);
      if (batch.length === batchSize) await flush();
    }
    if (batch.length > 0) await flush();
  });
  return loader.counts;
}

async function drawn(products: readonly DemoProduct[], upload: PictureUploader) {
  return inParallel(products, availableParallelism(), async (product) => ({
    product,
    media: await inParallel(product.pictures, 2, (spec) => upload(spec, product.title)),
  }));
}

async function withPictures(upload: PictureUploader) {
  const heroes = new Map(
    demoCatalogue.heroes.flatMap((hero) => (hero.categoryKey ? [[hero.categoryKey, hero.picture]] : [])),
  );
  return inParallel(demoCatalogue.categories, 2, async (category) => {
    const spec = heroes.get(category.key) ?? category.picture;
    return { category, picture: spec && (await upload(spec, category.name)) };
  });
}

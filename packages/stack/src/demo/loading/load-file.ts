import { newIcecatReport, readIcecat } from "../icecat.ts";
import type { DemoAttribute, DemoCategory, DemoProduct } from "../types.ts";
import { createBatchLoader, type LoadCounts } from "./batch-loader.ts";
import type { SeedClients } from "./clients.ts";
import type { LoadReport } from "./load-catalogue.ts";
import { loadAttributes, loadCategories } from "./load-dictionary.ts";
import { loadSellers } from "./load-sellers.ts";

const batchSize = 250;

/** The shop under whose name products of a file are offered. */
const fileSeller = {
  key: "depot",
  slug: "depot",
  name: "Depot",
  city: "Rotterdam",
  countryCode: "NL",
  foundedYear: 2019,
  description: {
    en: "Electronics and office supplies, sent the same day.",
    ru: "Электроника и товары для офиса, отправка в тот же день.",
  },
  picture: { objects: [] },
};

/** Loads a file of Icecat products by streaming: what a batch uses for the first time is written before it. */
export async function loadFile(
  clients: SeedClients,
  path: string,
  report: LoadReport,
): Promise<LoadCounts & { badLines: number }> {
  await loadSellers(clients, [fileSeller]);
  const loader = createBatchLoader({ clients, isOption: () => false, onRefused: report.refused });
  const read = newIcecatReport();
  await report.step(`Products of ${path}`, async (note) => {
    let pending = newPending();
    const flush = async () => {
      await loadAttributes(clients, pending.attributes);
      await loadCategories(
        clients,
        pending.categories.map((category) => ({ category })),
      );
      if (pending.products.length > 0) await loader.load(pending.products.map((product) => ({ product, media: [] })));
      pending = newPending();
      note(`${read.products} read`);
    };
    const onBadLine = (line: number, message: string) => report.refused(`line ${line}`, message);
    for await (const item of readIcecat(path, { sellerKey: fileSeller.key, onBadLine, nowMs: Date.now() }, read)) {
      if (item.kind === "category") pending.categories.push(item.category);
      if (item.kind === "attribute") pending.attributes.push(item.attribute);
      if (item.kind === "product") pending.products.push(item.product);
      if (pending.products.length === batchSize) await flush();
    }
    await flush();
  });
  return { ...loader.counts, badLines: read.badLines };
}

function newPending() {
  return { categories: [] as DemoCategory[], attributes: [] as DemoAttribute[], products: [] as DemoProduct[] };
}

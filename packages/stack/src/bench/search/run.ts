import { cpus, loadavg } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "@souk/database/database";
import type { SearchQuery, SearchResult } from "@souk/search/domain/search-query";
import { createPostgresEngine } from "@souk/search/engine/postgres/postgres-engine";
import type { SearchEngine } from "@souk/search/engine/search-engine";
import { CHECKOUT } from "../../folders.ts";
import { createProgress } from "../../progress.ts";
import { closedLoop, percentile } from "../closed-loop.ts";
import { loadProducts } from "./load-products.ts";
import { dataFile, type RatedQuery, readRatedQueries } from "./rated-queries.ts";
import { type Relevance, relevanceOf } from "./relevance.ts";
import { withScratchDatabase } from "./scratch-database.ts";
import { withTypo } from "./typo.ts";

const asked: Omit<SearchQuery, "text"> = {
  isExact: false,
  categorySlug: "",
  filters: [],
  priceFromMinor: 0n,
  priceUntilMinor: 0n,
  sellerIds: [],
  inStockOnly: false,
  sort: "relevance",
  pageSize: 24,
  after: "",
  withFacets: true,
};
const resultsRated = 100;
const rounds = 4;
const clients = 8;
const loopSeconds = 5;

/** `npm run bench -- search`: how good and how fast the search is, on real products and queries that people rated. */
export async function run(args: string[]): Promise<void> {
  const { folder, half } = readArguments(args);
  const products = dataFile(folder, "icecat-products.jsonl.gz");
  const queries = readRatedQueries(folder, half);
  const progress = createProgress(process.stdout, process.env);
  const loadBefore = loadavg()[0] ?? 0;
  await withScratchDatabase(async (url) => {
    const database = openDatabase({ url, poolSize: clients, applicationName: "bench" });
    const engine = createPostgresEngine({ database, reader: database.db });
    try {
      const startedAtMs = performance.now();
      const ids = await progress.step("index", () => loadProducts({ database, engine }, products));
      const seconds = (performance.now() - startedAtMs) / 1000;
      await database.sql`vacuum analyze`;
      const relevance = await progress.step("rated queries", () => rate(engine, queries, ids));
      const slips = queries.flatMap((query) => {
        const text = withTypo(query.text);
        return text === undefined ? [] : [{ ...query, text }];
      });
      const typos = await progress.step("the same with a slip", () => rate(engine, slips, ids));
      const speed = await progress.step("speed", () => measureSpeed(engine, queries));
      progress.line(relevanceText(`${queries.length} queries`, relevance));
      progress.line(relevanceText(`${slips.length} with a slip in the longest word`, typos));
      progress.line(
        `Index: ${ids.size} products in ${seconds.toFixed(1)} s, ${((seconds / ids.size) * 10_000).toFixed(1)} s for 10,000.`,
      );
      progress.line(speed);
      progress.line(
        `${cpus().length} processors, load before ${loadBefore.toFixed(1)}: idle ones are needed for the times.`,
      );
    } finally {
      await database.close();
    }
  });
}

async function rate(engine: SearchEngine, queries: readonly RatedQuery[], ids: ReadonlyMap<string, string>) {
  const found = new Map<string, string[]>();
  for (const { id, text } of queries) {
    const { cards } = await search(engine, text, { pageSize: resultsRated, withFacets: false });
    found.set(
      id,
      cards.map((card) => ids.get(card.id) ?? ""),
    );
  }
  return relevanceOf(queries, found);
}

/** Each search counts facets, as the first page does. */
async function measureSpeed(engine: SearchEngine, queries: readonly RatedQuery[]): Promise<string> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    for (const { text } of queries) {
      const startedAtMs = performance.now();
      await search(engine, text);
      times.push(performance.now() - startedAtMs);
    }
  }
  times.sort((a, b) => a - b);
  const alone = `one at a time p50 ${percentile(times, 0.5).toFixed(1)} ms, p99 ${percentile(times, 0.99).toFixed(1)} ms`;
  const ask = (n: number) => search(engine, queries[n % queries.length]?.text ?? "");
  const { perSecond, p50Ms, p99Ms } = await closedLoop({ atOnce: clients, seconds: loopSeconds, ask });
  const together = `${clients} at a time ${Math.round(perSecond)}/s, p50 ${p50Ms.toFixed(1)} ms, p99 ${p99Ms.toFixed(1)} ms`;
  return `Speed with facets: ${alone}; ${together}.`;
}

function search(engine: SearchEngine, text: string, changed: Partial<SearchQuery> = {}): Promise<SearchResult> {
  return engine.search({ ...asked, ...changed, text });
}

function relevanceText(what: string, { strict, condensed, recall, withoutResult }: Relevance): string {
  const figures = `NDCG@10 ${strict.toFixed(4)}, condensed ${condensed.toFixed(4)}, recall@100 ${recall.toFixed(4)}`;
  return `${what}: ${figures}, without a result ${withoutResult}`;
}

function readArguments(args: string[]): { folder: string; half: string } {
  const { values } = parseArgs({
    args,
    options: {
      data: { type: "string", default: resolve(CHECKOUT, "..", "shared", "data") },
      half: { type: "string", default: "dev" },
    },
  });
  return { folder: resolve(values.data), half: values.half };
}

import { randomInt } from "node:crypto";
import { measuredParts, memoryOf } from "../bench/part-usage.ts";
import { inParallel } from "../demo/loading/in-parallel.ts";
import { foldersOf } from "../folders.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { putOnSale } from "../shopping/put-on-sale.ts";
import { serviceAddresses } from "../shopping/shop-environment.ts";
import { everybody, makeOwners } from "../surface/people.ts";
import { registeredProcedures } from "../surface/procedures.ts";
import { registeredMethods } from "../surface/registered-methods.ts";
import { connectSurface } from "../surface/surface-clients.ts";
import { createFindings } from "./access/findings.ts";
import { watchLogs } from "./input/log-watch.ts";
import { sendBroken } from "./input/send-broken.ts";
import { targetsOf, tryEdges, tryTarget } from "./input/targets.ts";
import type { Proof } from "./proof.ts";

const atOnce = 6;
const megabyte = 1_048_576;

export const input: Proof = {
  name: "input",
  promise:
    "whatever is sent, the answer says what is wrong with it: no failure, no inside of the shop, no hang, no growth",
  options: {
    cases: { default: "30", meaning: "requests for each RPC and procedure, beside those that are broken as such" },
    seed: { default: "random", meaning: "the seed of a run before, to have the same requests again" },
    only: { default: "", meaning: "only those with this in their name" },
    callers: {
      default: "outside",
      meaning: "all: well-formed requests of operators and services too, whose junk stays in the shop",
    },
    growth: { default: "400", meaning: "megabytes that each process may be larger afterwards" },
  },

  async run({ shop, progress, option, count }) {
    const cases = count("cases", 100_000);
    const growthMax = count("growth", 100_000);
    const seed = option("seed") === "random" ? randomInt(2 ** 31) : count("seed", 2 ** 31);
    const http = createHttpClient();
    const clients = connectSurface(shop);
    const findings = createFindings();
    // Operators end sellers too: those of other proofs go on.
    const [one, other] = option("callers") === "all" ? (["new", "new"] as const) : ([0, 1] as const);
    const shops = [await putOnSale(clients, 1_000, one), await putOnSale(clients, 1_000, other)] as const;
    const leaving: (() => Promise<void>)[] = shops.map((goods) => goods.withdraw);
    const folders = foldersOf({ SOUK_DATA_DIR: String(shop.SOUK_DATA_DIR ?? "") });
    const parts = measuredParts(folders).filter(({ name }) => ["services", "web", "console", "portal"].includes(name));
    try {
      const [methods, procedures] = await progress.step("contracts and routers are read", () =>
        Promise.all([registeredMethods(serviceAddresses(shop), shop.SOUK_INTERNAL_SECRET), registeredProcedures(shop)]),
      );
      const making = { clients, http, shop, leaving };
      const people = await progress.step("people with something of their own are made", async () => {
        const all = await everybody({ ...making, shops });
        const [shopper, guest] = await makeOwners({ ...making, goods: shops[0] });
        const owners = [shopper, guest].map(({ identity, owns }) => ({
          identity,
          isSeller: false,
          has: owns,
          knows: {},
        }));
        const known = all.find(({ identity }) => identity.name === "none");
        return [...owners.map((owner) => ({ ...owner, has: { ...known?.has, ...owner.has } })), ...all];
      });
      const about = { http, people, withTrusted: option("callers") === "all" };
      const targets = targetsOf({ ...about, methods, procedures }).filter(({ name }) => name.includes(option("only")));
      const logged = watchLogs(folders.logs);
      const before = memoryOf(parts);

      progress.line(`  seed ${seed}`);
      const broken = await progress.step(`${targets.length} RPCs and procedures, broken requests`, () =>
        inParallel(targets, atOnce, (target, at) => {
          const isFirst = new URL(target.url).host !== new URL(targets[at - 1]?.url ?? "http://none").host;
          return sendBroken(http, { target, isFirst }, findings);
        }),
      );
      const edges = await progress.step(`${targets.length} RPCs and procedures, numbers at their ends`, () =>
        inParallel(targets, atOnce, (target) => tryEdges(target, findings)),
      );
      const fuzzed = await progress.step(`${targets.length} RPCs and procedures, ${cases} requests each`, () =>
        inParallel(targets, atOnce, (target) => tryTarget(target, { seed, cases }, findings)),
      );

      const requests = [...broken, ...edges, ...fuzzed].reduce((sum, each) => sum + each, 0);
      const after = memoryOf(parts);
      const grown = parts.map(({ name }) => ({ name, by: ((after[name] ?? 0) - (before[name] ?? 0)) / megabyte }));
      for (const { name, by } of grown) if (by > growthMax) findings.add(`${name} grew by ${Math.round(by)} MB`);
      for (const { name, pid } of parts) {
        if (memoryOf([{ name, pid }])[name] === 0) findings.add(`${name} is not running any more`);
      }
      for (const line of logged()) findings.add(line);
      for (const finding of findings.all) progress.line(`  ✗ ${finding}`);
      return {
        isProven: findings.all.length === 0,
        figures: [
          `${requests} requests to ${targets.length} RPCs and procedures, seed ${seed}`,
          ...grown.map(({ name, by }) => `${name} ${by < 0 ? "" : "+"}${Math.round(by)} MB`),
          `${findings.all.length} findings`,
        ].join(", "),
      };
    } finally {
      for (const leave of leaving.reverse())
        await leave().catch(() => progress.line("  something of this run is left"));
      http.close();
    }
  },
};

import { setTimeout as pause } from "node:timers/promises";
import { isAllowed } from "@souk/access/rules";
import { Role } from "@souk/contracts/access/v1/access";
import { inParallel } from "../demo/loading/in-parallel.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { putOnSale } from "../shopping/put-on-sale.ts";
import { serviceAddresses } from "../shopping/shop-environment.ts";
import type { Answer } from "../surface/answer.ts";
import { newAccount, serviceIdentity } from "../surface/identities.ts";
import { idKindOf } from "../surface/ids-of.ts";
import { registeredProcedures } from "../surface/procedures.ts";
import { registeredMethods } from "../surface/registered-methods.ts";
import { type Fill, type Json, sample } from "../surface/sample.ts";
import { sendProcedure } from "../surface/send-procedure.ts";
import { sendRpc } from "../surface/send-rpc.ts";
import type { Shape } from "../surface/shape.ts";
import { shapeOfMessage } from "../surface/shape-of-message.ts";
import { connectSurface } from "../surface/surface-clients.ts";
import type { Proof } from "./proof.ts";
import { budgets } from "./queries/budgets.ts";
import { type Collector, collect } from "./queries/collector.ts";
import { type Counter, openCounter, type Work } from "./queries/statements.ts";

/** More rows than this for one more line, and somebody reads what nobody shows. */
const rowsPerItem = 15;
const attempts = 6;
/** What a worker does because of the things just gathered is over after so many of them. */
const attemptEveryMs = 400;

interface Read {
  readonly name: string;
  readonly shape: Shape;
  send(request: Json, collector: Collector): Promise<Answer>;
}

export const queries: Proof = {
  name: "queries",
  promise: "what a read asks of the databases stays within its budget and does not grow with the number of lines",
  options: {
    few: { default: "2", meaning: "lines, wishes, ids of the one shopper" },
    many: { default: "20", meaning: "the same of the other" },
  },

  async run({ shop, progress, count }) {
    const [few, many] = [count("few", 20), count("many", 20)];
    const http = createHttpClient();
    const clients = connectSurface(shop);
    const counter = await openCounter(shop.DATABASE_URL);
    const goods = await progress.step(`${few + many} products are put on sale`, () =>
      inParallel(Array.from({ length: few + many }), 4, (_, at) => putOnSale(clients, 100, at)),
    );
    const accounts: { remove(): Promise<void> }[] = [];
    try {
      const [small, large] = await progress.step("two shoppers gather things", async () => {
        const made = [];
        for (const some of [goods.slice(0, few), goods.slice(few)]) {
          const account = await newAccount(clients, http, shop, Role.SHOPPER);
          accounts.push(account);
          made.push(await collect(clients, { http, shop }, account, some));
        }
        return made;
      });
      if (!small || !large) throw new Error("there are no shoppers to compare");
      const service = await serviceIdentity(shop);
      const methods = await registeredMethods(serviceAddresses(shop), shop.SOUK_INTERNAL_SECRET);
      const procedures = await registeredProcedures(shop);
      const reads: Read[] = [
        ...methods
          .filter(({ isRead }) => isRead)
          .map((method): Read => {
            const token = ({ account }: Collector) => {
              const { principal } = account;
              const isIn = method.rule && principal !== "forged" && isAllowed(method.rule, principal);
              return isIn ? account.authorization : service.authorization;
            };
            return {
              name: `${method.host} ${method.path}`,
              shape: shapeOfMessage(method.method.input),
              send: (request, collector) => sendRpc(http, method, request, token(collector)),
            };
          }),
        ...procedures
          // Sellers' reads grow with a shop, not with what a shopper has gathered.
          .filter(({ app, type }) => app === "web" && type === "query")
          .map((procedure): Read => {
            const { name, shape } = procedure;
            return {
              name,
              shape,
              send: (request, { account }) => sendProcedure(http, procedure, request, account.cookie),
            };
          }),
      ];
      await progress.step("what the workers always ask is learnt", () => counter.learnTheAlways(4));
      let broken = 0;
      await progress.step(`${reads.length} reads`, async () => {
        for (const read of reads) {
          const [one, other] = [await workOf(counter, read, small), await workOf(counter, read, large)];
          const wrong = await wrongWith(counter, read, { one, other, large, more: many - few });
          const figures = `${one.statements} statements, ${one.rows} rows → ${other.statements}, ${other.rows}`;
          if (!wrong) continue;
          broken++;
          progress.line(`  ✗ ${read.name}: ${wrong.complaint} (${figures})`);
          for (const statement of wrong.asked) progress.line(`      ${statement}`);
        }
      });
      return {
        isProven: broken === 0,
        figures: `${reads.length} reads with ${few} and ${many} things, ${broken} broken`,
      };
    } finally {
      for (const { withdraw } of goods) await withdraw();
      for (const { remove } of accounts) await remove().catch(() => progress.line("  an account of this run is left"));
      await counter.close();
      http.close();
    }
  },
};

function workOf(counter: Counter, { shape, send }: Read, collector: Collector): Promise<Work> {
  return counter.during(() => send(sample(shape, fillOf(collector)), collector));
}

async function wrongWith(
  counter: Counter,
  read: Read,
  { one, other, large, more }: { one: Work; other: Work; large: Collector; more: number },
): Promise<{ complaint: string; asked: readonly string[] } | undefined> {
  const budget = budgets[read.name];
  if (budget === undefined) return { complaint: "it has no budget", asked: other.asked };
  // What else goes on meanwhile must not count against it.
  let least = other;
  for (let attempt = 1; attempt < attempts && exceeds(least); attempt++) {
    await pause(attemptEveryMs);
    const again = await workOf(counter, read, large);
    least = {
      statements: Math.min(least.statements, again.statements),
      rows: Math.min(least.rows, again.rows),
      asked: again.asked.length < least.asked.length ? again.asked : least.asked,
    };
  }
  const complaint = complaintAbout(least);
  return complaint === undefined ? undefined : { complaint, asked: least.asked };

  function exceeds(work: Work): boolean {
    return complaintAbout(work) !== undefined;
  }

  function complaintAbout({ statements, rows }: Work): string | undefined {
    if (statements > (budget ?? 0)) return `${statements} statements, its budget is ${budget}`;
    if (statements > one.statements) return "it asks more often where there is more";
    if (rows > one.rows + more * rowsPerItem) return `it reads more than ${rowsPerItem} rows for each thing more`;
    return undefined;
  }
}

/** Lists of ids as long as the collection, single ones its first, and as large a page as there may be. */
function fillOf({ ids }: Collector): Fill {
  return (path, shape) => {
    if (path.endsWith("pageSize")) return 100;
    const kind = idKindOf(path);
    if (kind === undefined) return linesOf(path, shape, ids.offer ?? []);
    const known = ids[kind];
    if (!known) return undefined;
    if (shape.kind === "list") return known.slice(0, shape.max);
    return shape.kind === "text" && !path.includes("[]") ? known[0] : undefined;
  };
}

function linesOf(path: string, shape: Shape, offerIds: readonly string[]): Json | undefined {
  if (path !== "lines" || shape.kind !== "list") return undefined;
  return offerIds.map((offerId) => ({ offerId, quantity: 1 }));
}

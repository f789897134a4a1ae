import { type FaultKind, faults } from "../faults/fault.ts";
import { createHttpClient } from "../shopping/http-client.ts";
import { type Goods, putOnSale } from "../shopping/put-on-sale.ts";
import { connectShop } from "../shopping/shop-clients.ts";
import { createChecks } from "./checks.ts";
import { expectedOf, journeyNames } from "./degrade/expectations.ts";
import type { OpenCheckout } from "./degrade/journeys.ts";
import { awaitRecovery } from "./degrade/recovery.ts";
import { heading, lineOf, unexpectedIn } from "./degrade/report.ts";
import { settleAll } from "./degrade/settle-all.ts";
import { openWindow, type ShopWindow } from "./degrade/shop-window.ts";
import { connectSwitches, type Dependency, dependencies, type Switches } from "./degrade/switches.ts";
import { type Row, tryFault } from "./degrade/try-fault.ts";
import type { Proof, ProofContext } from "./proof.ts";

const stock = 100_000;
/** A busy machine misses a deadline now and then; what the shop does wrong, it does every time. */
const attemptsMax = 3;

interface State {
  readonly dependency: Dependency;
  readonly fault: FaultKind;
}

interface Found extends State {
  readonly row: Row;
  readonly unexpected: readonly string[];
  readonly recoveryMs: number;
}

export const degrade: Proof = {
  name: "degrade",
  promise:
    "whatever part of the shop is away, a shopper sees what can be had, in words, and all is well when it is back",
  options: {
    parts: { default: dependencies.join(","), meaning: "what is made to fail, one after the other" },
    faults: { default: "refuses", meaning: `how: any of ${faults.join(",")}` },
  },

  async run({ shop, progress, option }) {
    const states = statesOf(option);
    const http = createHttpClient();
    const switches = connectSwitches(http, shop);
    const clients = connectShop(shop);
    const goods = await putOnSale(clients, stock);
    const unseen: Goods[] = [];
    for (const _ of states) unseen.push(await putOnSale(clients, 1));
    const ahead = unseen.values();
    const newProduct = async () => ahead.next().value ?? goods;
    const checks = createChecks(progress);
    const opened: OpenCheckout[] = [];
    const found: Found[] = [];
    try {
      await switches.allOn();
      const window = await progress.step("a shopper looks around and buys", () =>
        openWindow(http, shop, { goods, newProduct }),
      );
      progress.line(heading());
      for (const state of states) {
        const next = await tryState({ window, switches, opened }, state);
        found.push(next);
        progress.line(lineOf(next));
        for (const line of next.unexpected) progress.line(line);
      }
      const unexpected = found.reduce((sum, each) => sum + each.unexpected.length, 0);
      checks.expect("cells where a shopper sees something else than the matrix says", unexpected, 0);
      await settleAll(checks, window, opened);
      return { isProven: checks.allHold(), figures: figuresOf(found) };
    } finally {
      await switches.allOn();
      for (const each of [goods, ...unseen]) await each.withdraw();
      http.close();
    }
  },
};

interface Trial {
  readonly window: ShopWindow;
  readonly switches: Switches;
  readonly opened: OpenCheckout[];
}

async function tryState({ window, switches, opened }: Trial, { dependency, fault }: State): Promise<Found> {
  const expected = expectedOf(dependency, fault);
  const onOpen = (open: OpenCheckout) => opened.push(open);
  for (let attempt = 1; ; attempt++) {
    const row = await tryFault(window, switches, { dependency, fault, onOpen });
    const recoveryMs = await awaitRecovery(window, row);
    const unexpected = unexpectedIn(row, expected);
    if (unexpected.length === 0 || attempt === attemptsMax) return { dependency, fault, row, unexpected, recoveryMs };
  }
}

/** Pictures are a folder: it is there or it is not. */
function statesOf(option: ProofContext["option"]): State[] {
  const ways = chosen(option("faults"), faults, "fault");
  const parts = chosen(option("parts"), dependencies, "part");
  return parts.flatMap((dependency) =>
    (dependency === "media" ? ways.slice(0, 1) : ways).map((fault) => ({ dependency, fault })),
  );
}

function chosen<Name extends string>(text: string, all: readonly Name[], what: string): Name[] {
  return text.split(",").map((name) => {
    const found = all.find((each) => each === name);
    if (found) return found;
    throw new Error(`there is no ${what} "${name}". There are: ${all.join(", ")}.`);
  });
}

function figuresOf(found: readonly Found[]): string {
  const slowestMs = Math.max(...found.flatMap(({ row }) => journeyNames.map((name) => row[name].ms)));
  const backMs = Math.max(...found.map(({ recoveryMs }) => recoveryMs));
  return [
    `${found.length} failures × ${journeyNames.length} journeys`,
    `longest wait ${(slowestMs / 1000).toFixed(1)} s`,
    `all back ${(backMs / 1000).toFixed(1)} s after at the latest, nothing restarted`,
  ].join(", ");
}

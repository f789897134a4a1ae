import { createHttpClient } from "../shopping/http-client.ts";
import { putOnSale } from "../shopping/put-on-sale.ts";
import { serviceAddresses } from "../shopping/shop-environment.ts";
import { everybody, makeOwners } from "../surface/people.ts";
import { registeredProcedures } from "../surface/procedures.ts";
import { registeredMethods } from "../surface/registered-methods.ts";
import { connectSurface } from "../surface/surface-clients.ts";
import { createFindings } from "./access/findings.ts";
import { tryRoutes } from "./access/routes.ts";
import { compareSnapshots, snapshotOf } from "./access/snapshot.ts";
import { tryMethods, tryProcedures } from "./access/strangers.ts";
import { printTable } from "./access/table.ts";
import { whoMayCall, whoMayCallProcedures } from "./access/who-may.ts";
import type { Proof } from "./proof.ts";

/** Who may see and change what is others' by the rules; what they may not, other proofs and tests say. */
const trusted = new Set(["operator", "service"]);

export const access: Proof = {
  name: "access",
  promise: "everybody may do what the contracts say and nothing else, and what is another's is not there for them",
  options: {
    table: { default: "yes", meaning: "yes: the whole table; no: only what surprises" },
  },

  async run({ shop, progress, option }) {
    const http = createHttpClient();
    const clients = connectSurface(shop);
    const findings = createFindings();
    const shops = [await putOnSale(clients, 100), await putOnSale(clients, 100, 1)] as const;
    const leaving: (() => Promise<void>)[] = shops.map((goods) => goods.withdraw);
    try {
      const [methods, procedures] = await progress.step("contracts and routers are read", () =>
        Promise.all([registeredMethods(serviceAddresses(shop), shop.SOUK_INTERNAL_SECRET), registeredProcedures(shop)]),
      );
      const people = await progress.step("accounts of every role are made", () =>
        everybody({ clients, http, shop, shops, leaving }),
      );
      const identities = people.map(({ identity }) => identity);
      const strangers = people.filter(({ identity: { name } }) => !trusted.has(name) && name !== "forged");
      const owners = await progress.step("others order, save and review", () =>
        makeOwners({ clients, http, shop, goods: shops[0], leaving }),
      );
      const [shopper, guest, seller] = owners;
      const before = await Promise.all(owners.map((owner) => snapshotOf(http, methods, owner, findings)));

      const rpcRows = await progress.step(`${methods.length} RPCs, by everybody`, () =>
        whoMayCall(http, methods, identities, findings),
      );
      const browsers = identities.filter(({ name }) => name !== "service");
      const others = browsers.filter(({ name }) => !trusted.has(name));
      const procedureRows = await progress.step(`${procedures.length} procedures, by everybody`, () =>
        whoMayCallProcedures(http, procedures, browsers, findings),
      );
      const worlds = [
        { ...seller.owns, ...shopper.owns },
        { ...seller.owns, ...shopper.owns, ...guest.owns },
      ];
      const secrets = owners.flatMap((owner) => owner.secrets);
      const attack = { http, strangers, worlds, secrets, findings };
      const rpcTries = await progress.step("RPCs, on what is another's", () => tryMethods(attack, methods));
      const tries = await progress.step("procedures, on what is another's", () => tryProcedures(attack, procedures));
      const routes = await progress.step("pages and routes, on what is another's", () =>
        tryRoutes({ ...attack, webUrl: shop.WEB_URL, identities: others, owners: [shopper, guest] }),
      );
      for (const [at, owner] of owners.entries()) {
        const after = await snapshotOf(http, methods, owner, findings);
        compareSnapshots(owner.identity.name, before[at] ?? new Map(), after, findings);
      }

      if (option("table") === "yes") {
        printTable(progress.line, "RPC", identities, rpcRows, rpcTries);
        printTable(progress.line, "procedure", browsers, procedureRows, tries);
      }
      for (const surprise of findings.all) progress.line(`  ✗ ${surprise}`);
      const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((all, each) => all + each, 0);
      return {
        isProven: findings.all.length === 0,
        figures: [
          `${methods.length} RPCs and ${procedures.length} procedures × ${identities.length} callers`,
          `${sum(rpcTries) + sum(tries)} tries on what is another's`,
          `${routes} requests for routes and pages, ${findings.all.length} surprises`,
        ].join(", "),
      };
    } finally {
      for (const leave of leaving.reverse())
        await leave().catch(() => progress.line("  something of this run is left"));
      http.close();
    }
  },
};

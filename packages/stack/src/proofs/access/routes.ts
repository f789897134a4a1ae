import { globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { newId } from "@souk/ids/id";
import { CHECKOUT } from "../../folders.ts";
import type { HttpClient } from "../../shopping/http-client.ts";
import type { Identity } from "../../surface/identities.ts";
import type { IdKind } from "../../surface/ids-of.ts";
import type { Owner } from "../../surface/owners.ts";
import { fromSomewhere } from "../../surface/send-procedure.ts";
import type { Findings } from "./findings.ts";

const app = join(CHECKOUT, "apps/web/src/app");

/** Whom a route is for. */
type Whom = "everybody" | "owners" | "shoppers" | "nobody" | "elsewhere";

/** Every route handler, by its folder; one that is not here is a surprise. */
const routes: Readonly<Record<string, Whom>> = {
  ".": "everybody",
  healthz: "everybody",
  "sw.js": "everybody",
  "sitemap.xml": "everybody",
  "sitemap/[file]": "everybody",
  "media/[...path]": "everybody",
  "[locale]/orders/[orderId]/invoice": "owners",
  // Says where a page is; whose that is, is asked there.
  "[locale]/o/[code]": "everybody",
  // Who has the link may, whoever they are.
  "api/unsubscribe/[token]": "everybody",
  "api/account/export": "shoppers",
  // Opened by a secret that only the app itself has.
  "api/revalidate": "nobody",
  // Its own protocol, which the accounts of this proof signed in by.
  "api/auth/[...nextauth]": "elsewhere",
  // The procedures, which have their own table.
  "api/trpc/[trpc]": "elsewhere",
};

interface Tries {
  readonly http: HttpClient;
  readonly webUrl: string;
  readonly identities: readonly Identity[];
  readonly owners: readonly Owner[];
  readonly secrets: readonly string[];
  readonly findings: Findings;
}

/** Asks every route handler and every page, as everybody, for what is another's. How many requests that took. */
export async function tryRoutes(tries: Tries): Promise<number> {
  let requests = 0;
  const ask = (path: string, method: string, identity: Identity, headers: Record<string, string> = {}) => {
    requests++;
    const cookie = identity.cookie === undefined ? {} : { cookie: identity.cookie };
    const all = { ...fromSomewhere(), ...cookie, ...headers };
    const brokenOff = { status: 0, body: Buffer.alloc(0) };
    return tries.http.send({ method, url: `${tries.webUrl}/${path}`, headers: all }).catch(() => brokenOff);
  };
  for (const file of globSync("**/route.ts", { cwd: app })) await tryRoute(file, { ...tries, ask });
  for (const file of globSync("**/page.tsx", { cwd: app })) await tryPage(file, { ...tries, ask });
  return requests;
}

interface Asking extends Tries {
  ask(
    path: string,
    method: string,
    identity: Identity,
    headers?: Record<string, string>,
  ): Promise<{ status: number; body: Buffer }>;
}

async function tryRoute(file: string, { ask, identities, owners, secrets, findings }: Asking): Promise<void> {
  const folder = dirname(file);
  const whom = routes[folder];
  if (whom === undefined) return findings.add(`the route ${folder} is not in the proof's table: whom is it for?`);
  if (whom === "elsewhere") return;
  for (const method of methodsOf(file)) {
    for (const owner of owners) {
      for (const identity of identities) {
        const { status, body } = await ask(addressOf(folder, owner.owns), method, identity);
        const what = `${method} /${folder} by ${identity.name}`;
        const found = meetingOf(status);
        const expected = expectedStatus(whom, identity);
        if (!expected.includes(found)) findings.add(`${what}: expected ${expected.join(" or ")}, answered ${status}`);
        for (const secret of secrets) if (body.includes(secret)) findings.add(`${what} shows "${secret}"`);
      }
      if (whom !== "owners") continue;
      const { status } = await ask(addressOf(folder, owner.owns), method, owner.identity);
      if (status !== 200) findings.add(`${method} /${folder} is not there for its owner: ${status}`);
    }
    if (method !== "GET" && whom === "shoppers") {
      const [signedIn] = identities.filter(({ name }) => name === "shopper");
      const crossSite = signedIn && (await ask(folder, method, signedIn, { "sec-fetch-site": "cross-site" }));
      if (crossSite && crossSite.status !== 403)
        findings.add(`${method} /${folder} answers another site: ${crossSite.status}`);
    }
  }
}

/** A page is whatever it is, but never another's. */
async function tryPage(file: string, { ask, identities, owners, secrets, findings }: Asking): Promise<void> {
  const folder = dirname(file);
  const names = new Set(["none", "guest", "shopper"]);
  const isAbout = folder.includes("Id]");
  for (const owner of isAbout ? owners : owners.slice(0, 1)) {
    for (const identity of identities.filter(({ name }) => (isAbout ? names.has(name) : name === "shopper"))) {
      const { status, body } = await ask(addressOf(folder, owner.owns), "GET", identity);
      const what = `the page /${folder} for ${identity.name}`;
      if (status >= 500) findings.add(`${what} answered ${status}`);
      for (const secret of secrets) if (body.includes(secret)) findings.add(`${what} shows "${secret}"`);
    }
  }
}

function methodsOf(file: string): string[] {
  const source = readFileSync(join(app, file), "utf8");
  return ["GET", "POST", "PUT", "PATCH", "DELETE"].filter((method) =>
    new RegExp(`export (async )?function ${method}\\b|export (const|\\{[^}]*\\b) ?${method}\\b`).test(source),
  );
}

function addressOf(folder: string, owns: Readonly<Record<IdKind, string>>): string {
  if (folder === ".") return "";
  // A folder in parentheses is in no address.
  const address = folder.replaceAll(/\([^)]*\)\//g, "");
  return address.replaceAll(/\[(?:\.\.\.)?(\w+)\]/g, (_, name: string) => {
    if (name === "locale") return "en";
    return owns[name.replace(/Id$/, "")] ?? newId();
  });
}

type StatusMeeting = "in" | "missing" | "refused" | "failed";

function meetingOf(status: number): StatusMeeting {
  if (status === 404) return "missing";
  if (status === 401 || status === 403) return "refused";
  return status >= 200 && status < 500 ? "in" : "failed";
}

function expectedStatus(whom: Whom, { principal }: Identity): readonly StatusMeeting[] {
  const isShopper = principal !== "forged" && principal.kind === "user" && principal.roles.includes("shopper");
  switch (whom) {
    case "everybody":
      return ["in", "missing"];
    case "owners":
    case "nobody":
      return ["missing"];
    default:
      return isShopper ? ["in"] : ["refused"];
  }
}

import { randomBytes } from "node:crypto";
import type { Principal } from "@souk/access/principal";
import { isRole } from "@souk/access/principal";
import { createTokenMinter } from "@souk/access/tokens";
import { Role, RoleSchema } from "@souk/contracts/access/v1/access";
import { newId } from "@souk/ids/id";
import type { HttpClient } from "../shopping/http-client.ts";
import type { ShopEnvironment } from "../shopping/shop-environment.ts";
import { createBrowser } from "./browser.ts";
import type { SurfaceClients } from "./surface-clients.ts";

/** Somebody who calls: how services know them, and how the storefront does. */
export interface Identity {
  readonly name: string;
  /** "forged" for a token that nobody here signed. */
  readonly principal: Principal | "forged";
  readonly authorization?: string;
  /** Undefined for those who have nothing to do with a browser. */
  readonly cookie?: string;
}

/** Of somebody with an account that is there for the run only. */
export interface Account extends Identity {
  readonly id: string;
  readonly email: string;
  readonly authorization: string;
  /** Ends the account, when it is a shopper's or anybody's. */
  remove(): Promise<void>;
}

export const nobody: Identity = { name: "none", principal: { kind: "anonymous" } };

const isGuestCookie = /souk_guest=([^.;]+)/;

/** Somebody who trusts that a signature is not looked at. */
export function forgedIdentity(): Identity {
  const part = (value: object) => Buffer.from(JSON.stringify(value)).toString("base64url");
  const nowS = Math.floor(Date.now() / 1000);
  const claims = { iss: "souk-auth", aud: "souk", sub: newId(), sid: newId(), roles: ["operator"] };
  const token = `${part({ alg: "EdDSA", kid: "k" })}.${part({ ...claims, iat: nowS, exp: nowS + 300 })}`;
  const authorization = `Bearer ${token}.${randomBytes(64).toString("base64url")}`;
  return {
    name: "forged",
    principal: "forged",
    authorization,
    cookie: "next-auth.session-token=forged; souk-seller.session-token=forged; souk-portal.session-token=forged",
  };
}

/** Of tokens that services give each other for minutes: a run on a slow machine takes longer. */
const aheadMs = 30 * 60_000;

const lastingMinter = ({ SOUK_INTERNAL_SECRET: internalSecret }: ShopEnvironment) =>
  createTokenMinter({ internalSecret, service: "proof", now: () => Date.now() + aheadMs });

export async function serviceIdentity(env: ShopEnvironment): Promise<Identity> {
  const token = await lastingMinter(env).mint();
  return { name: "service", principal: { kind: "service", name: "proof" }, authorization: `Bearer ${token}` };
}

/** Whoever the storefront makes a guest when they put something into a cart. */
export async function guestIdentity(
  http: HttpClient,
  env: ShopEnvironment,
  offerId: string,
): Promise<Identity & { readonly id: string; readonly authorization: string }> {
  const browser = createBrowser(http, env.WEB_URL);
  await browser.post("/api/trpc/cart.addLine", { requestId: newId(), offerId, quantity: 1 });
  const cookie = browser.cookie();
  const id = isGuestCookie.exec(cookie)?.[1];
  if (id === undefined) throw new Error("the storefront made nobody a guest");
  const authorization = `Bearer ${await lastingMinter(env).mint(id)}`;
  return { name: "guest", principal: { kind: "guest", id }, authorization, cookie, id };
}

/** One account for each role there is, holding just that one. */
export async function everyRole(clients: SurfaceClients, http: HttpClient, env: ShopEnvironment): Promise<Account[]> {
  const roles = RoleSchema.values.map(({ number }) => number).filter((role) => role !== Role.UNSPECIFIED);
  // One after the other: a password costs the auth service a good deal of processor.
  const accounts: Account[] = [];
  for (const role of roles) accounts.push(await newAccount(clients, http, env, role));
  return accounts;
}

export async function newAccount(
  clients: SurfaceClients,
  http: HttpClient,
  { WEB_URL, CONSOLE_URL, PORTAL_URL }: ShopEnvironment,
  role: Role,
): Promise<Account> {
  const name = RoleSchema.value[role]?.localName.toLowerCase() ?? "";
  if (!isRole(name)) throw new Error(`the role ${name} of the contract is not one of package access`);
  const email = `proof-${newId()}@souk.example`;
  const password = randomBytes(18).toString("base64url");
  const { account } = await clients.auth.ensureAccount({ email, password, roles: [role] });
  const { tokens } = await clients.auth.signIn({ email, password, device: "proof", clientKey: "" });
  if (!account || !tokens) throw new Error("the auth service answered without an account");
  const cookies: string[] = [];
  for (const url of [WEB_URL, CONSOLE_URL, PORTAL_URL].filter((each) => each !== undefined)) {
    const browser = createBrowser(http, url);
    await browser.signIn(email, password);
    cookies.push(browser.cookie());
  }
  const authorization = `Bearer ${tokens.accessToken}`;
  return {
    name,
    principal: { kind: "user", id: account.id, roles: [name], sessionId: tokens.sessionId },
    authorization,
    // One browser at all apps: their cookies have names of their own.
    cookie: cookies.join("; "),
    id: account.id,
    email,
    remove: async () => {
      await clients.auth.deleteAccount({ password, clientKey: "" }, { headers: { authorization } });
    },
  };
}

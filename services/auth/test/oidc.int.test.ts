import { type IdentitySandbox, startIdentitySandbox } from "@souk/identity-sandbox/identity-sandbox";
import { exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";
import { type Claimed, idTokenOf, type OidcClient } from "./oidc-browser.ts";

const clientId = "souk";
const clientSecret = "a secret of thirty-two characters";
const redirectUri = "http://127.0.0.1:9/callback";

let provider: IdentitySandbox;
let client: OidcClient;
let auth: AuthHarness;
beforeAll(async () => {
  provider = await startIdentitySandbox({
    ...{ host: "127.0.0.1", port: 0, clientId, clientSecret, redirectUris: [redirectUri] },
  });
  client = { issuer: provider.url, clientId, clientSecret, redirectUri };
  auth = await startAuth({ OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: clientId });
});
afterAll(async () => {
  await auth.stop();
  await provider.stop();
});

async function signInWith(idToken: string) {
  const { account, tokens, ...rest } = await (await auth.service()).signInWithOidc({ idToken, device: "Firefox" });
  const { accessToken = "", refreshToken = "" } = tokens ?? {};
  return { accountId: account?.id ?? "", accessToken, refreshToken, ...rest };
}

const signIn = async (person: Claimed) => signInWith(await idTokenOf(client, person));
const stateOf = async (accessToken: string) => (await auth.as(accessToken).getSignInState({})).state;

async function confirmed() {
  const someone = await auth.register();
  const [mail] = await auth.mails(someone.accountId, "verify_email");
  await auth.as(someone.tokens.accessToken).verifyEmail({ token: mail?.token ?? "" });
  return someone;
}

test("somebody new gets an account, and the same one the next time", async () => {
  const email = newEmail();
  const first = await signIn({ email, name: "Ana Sousa" });
  expect(first).toMatchObject({ created: true, email, displayName: "Ana Sousa" });
  expect(await stateOf(first.accessToken)).toMatchObject({
    ...{ emailVerified: true, hasPassword: false, identities: [{ issuer: provider.url }] },
  });
  const second = await signIn({ email, name: "Another name" });
  expect(second).toMatchObject({ created: false, accountId: first.accountId });
});

test("an account whose owner confirmed the address is linked to what the provider confirmed; the owner is told", async () => {
  const anna = await confirmed();
  const { accountId, created } = await signIn({ email: anna.email.toUpperCase() });
  expect({ accountId, created }).toEqual({ accountId: anna.accountId, created: false });
  expect(await auth.mails(anna.accountId, "identity_linked")).toMatchObject([{ to: anna.email }]);
  await auth.anyone.signIn({ email: anna.email, password });
});

test("who registered with somebody's address beforehand gets nothing when its owner comes over the provider", async () => {
  const squatter = await auth.register();
  const owner = await signIn({ email: squatter.email });
  expect(owner).toMatchObject({ created: true });
  expect(owner.accountId).not.toBe(squatter.accountId);
  expect(await refusal(auth.anyone.signIn({ email: squatter.email, password }))).toMatchObject({
    reason: "CREDENTIALS_WRONG",
  });
  expect(await auth.mails(squatter.accountId, "verify_email")).toMatchObject([{ to: squatter.email }]);
  const [mail] = await auth.mails(squatter.accountId, "verify_email");
  const call = auth.as(squatter.tokens.accessToken).verifyEmail({ token: mail?.token ?? "" });
  expect(await refusal(call)).toMatchObject({ reason: "LINK_INVALID" });
});

test("an address that the provider did not confirm opens nobody's account", async () => {
  const anna = await confirmed();
  const stranger = await signIn({ email: anna.email, isEmailVerified: false });
  expect(stranger.accountId).not.toBe(anna.accountId);
  expect(await stateOf(stranger.accessToken)).toMatchObject({ emailVerified: false });
  expect(await auth.mails(anna.accountId, "account_exists")).toHaveLength(1);
});

test("without a password a sign-in of the last ten minutes says who somebody is, and nothing else deletes the account", async () => {
  const ana = { email: newEmail() };
  const first = await signIn(ana);
  const me = auth.as(first.accessToken);
  await me.reauthenticate({});
  auth.clock.advance(9 * 60_000);
  const second = await signIn(ana);
  auth.clock.advance(2 * 60_000);
  const fresh = auth.as(second.accessToken);
  await fresh.reauthenticate({});
  const { tokens } = await auth.anyone.refresh({ refreshToken: first.refreshToken });
  const old = auth.as(tokens?.accessToken ?? "");
  expect(await refusal(old.reauthenticate({}))).toMatchObject({ reason: "SIGN_IN_TOO_OLD" });
  expect(await refusal(old.deleteAccount({}))).toMatchObject({ reason: "SIGN_IN_TOO_OLD" });
  await fresh.deleteAccount({});
  auth.clock.advance(-11 * 60_000);
});

test("of one new person signing in twice at the same moment there is one account", async () => {
  const email = newEmail();
  const tokens = await Promise.all([idTokenOf(client, { email }), idTokenOf(client, { email })]);
  const outcomes = await Promise.allSettled(tokens.map(signInWith));
  const ids = outcomes.flatMap((each) => (each.status === "fulfilled" ? [each.value.accountId] : []));
  expect(new Set([...ids, (await signIn({ email })).accountId]).size).toBe(1);
});

test("a token that is another's, for another, changed or old is refused", async () => {
  const good = await idTokenOf(client, { email: newEmail() });
  const [header, payload, signature] = good.split(".");
  const claims = { ...JSON.parse(Buffer.from(payload ?? "", "base64url").toString()), sub: "somebody else" };
  const changed = [header, Buffer.from(JSON.stringify(claims)).toString("base64url"), signature].join(".");
  const unsigned = `${Buffer.from('{"alg":"none"}').toString("base64url")}.${payload}.`;
  const { privateKey, publicKey } = await generateKeyPair("ES256");
  const forged = await sign({ alg: "ES256", jwk: await exportJWK(publicKey) }, privateKey, clientId);
  const symmetric = await sign({ alg: "HS256" }, new TextEncoder().encode(clientSecret), clientId);
  for (const idToken of [changed, unsigned, forged, symmetric, "nonsense"]) {
    expect(await refusal(signInWith(idToken))).toMatchObject({ reason: "ID_TOKEN_INVALID" });
  }
  auth.clock.advance(11 * 60_000);
  expect(await refusal(signInWith(good))).toMatchObject({ reason: "ID_TOKEN_INVALID" });
  auth.clock.advance(-11 * 60_000);
});

test("a token for another client of the same provider is refused", async () => {
  const other = await startAuth({ OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: "another" });
  const idToken = await idTokenOf(client, { email: newEmail() });
  const call = (await other.service()).signInWithOidc({ idToken });
  expect(await refusal(call)).toMatchObject({ reason: "ID_TOKEN_INVALID" });
  await other.stop();
});

test("only services may bring a token, and without a provider there is nothing to bring it for", async () => {
  expect(await refusal(auth.anyone.signInWithOidc({ idToken: "x" }))).toMatchObject({ code: "Unauthenticated" });
  const bare = await startAuth();
  expect(await refusal((await bare.service()).signInWithOidc({ idToken: "x" }))).toMatchObject({
    reason: "OIDC_NOT_CONFIGURED",
  });
  await bare.stop();
});

function sign(
  header: Parameters<SignJWT["setProtectedHeader"]>[0],
  key: Parameters<SignJWT["sign"]>[0],
  audience: string,
): Promise<string> {
  return new SignJWT({ email: "anna@example.com", email_verified: true })
    .setProtectedHeader(header)
    .setIssuer(provider.url)
    .setAudience(audience)
    .setSubject("x")
    .setIssuedAt()
    .setExpirationTime("5m")
    .sign(key);
}

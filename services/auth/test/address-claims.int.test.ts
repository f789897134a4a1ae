import { type IdentitySandbox, startIdentitySandbox } from "@souk/identity-sandbox/identity-sandbox";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";
import { idTokenOf, type OidcClient } from "./oidc-browser.ts";

const clientId = "souk";
const clientSecret = "a secret of thirty-two characters";
const redirectUri = "http://127.0.0.1:9/callback";
const theirs = "green ladder fog";

let provider: IdentitySandbox;
let client: OidcClient;
let auth: AuthHarness;
beforeAll(async () => {
  const config = { host: "127.0.0.1", port: 0, clientId, clientSecret, redirectUris: [redirectUri] };
  provider = await startIdentitySandbox(config);
  client = { issuer: provider.url, clientId, clientSecret, redirectUri };
  auth = await startAuth({ OIDC_ISSUER: provider.url, OIDC_CLIENT_ID: clientId, AUTH_MAILS_PER_ADDRESS: "1000" });
});
afterAll(async () => {
  await auth.stop();
  await provider.stop();
});

async function register(email: string, chosen: string) {
  const { account, tokens } = await auth.anyone.register({ requestId: newId(), email, password: chosen });
  return { accountId: account?.id ?? "", me: auth.as(tokens?.accessToken ?? "") };
}

async function overProvider(email: string, isEmailVerified: boolean) {
  const idToken = await idTokenOf(client, { email, isEmailVerified });
  const { account, tokens } = await (await auth.service()).signInWithOidc({ idToken });
  return { accountId: account?.id ?? "", me: auth.as(tokens?.accessToken ?? "") };
}

async function reset(email: string, accountId: string): Promise<void> {
  await auth.anyone.requestPasswordReset({ email });
  const token = (await auth.mails(accountId, "reset_password")).at(-1)?.token ?? "";
  await auth.anyone.resetPassword({ token, newPassword: "a third kettle sun" });
}

const signedInAs = async (email: string, chosen: string) =>
  (await auth.anyone.signIn({ email, password: chosen })).account?.id;

test("strangers who register somebody's unconfirmed address, or bring it unconfirmed, take it from nobody", async () => {
  const email = newEmail();
  const anna = await register(email, password);
  for (let at = 0; at < 3; at++) await register(email, `${theirs} ${at}`);
  await overProvider(email, false);
  expect(await signedInAs(email, password)).toBe(anna.accountId);
  await reset(email, anna.accountId);
  expect(await signedInAs(email, "a third kettle sun")).toBe(anna.accountId);
});

test("whoever comes late signs in like anybody, until somebody later comes or somebody confirms", async () => {
  const email = newEmail();
  const first = await register(email, password);
  const late = await register(email, theirs);
  expect(await signedInAs(email, theirs)).toBe(late.accountId);
  const later = await register(email, "a third kettle sun");
  expect(await signedInAs(email, "a third kettle sun")).toBe(later.accountId);
  expect(await refusal(auth.anyone.signIn({ email, password: theirs }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  const [mail] = await auth.mails(late.accountId, "verify_email");
  await late.me.verifyEmail({ token: mail?.token ?? "" });
  expect(await signedInAs(email, theirs)).toBe(late.accountId);
  for (const { accountId } of [first, later]) expect(accountId).not.toBe(await signedInAs(email, theirs));
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
});

test("an address without a first claim any more has one again with the next", async () => {
  const email = newEmail();
  const first = await register(email, password);
  const late = await register(email, theirs);
  await first.me.deleteAccount({ password });
  const next = await register(email, "a third kettle sun");
  expect(await signedInAs(email, theirs)).toBe(late.accountId);
  expect(await signedInAs(email, "a third kettle sun")).toBe(next.accountId);
});

test("who confirmed an address keeps it whoever claims it, and there is one such claim at most", async () => {
  const email = newEmail();
  const owner = await overProvider(email, true);
  await register(email, password);
  await register(email, theirs);
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
  expect((await overProvider(email, true)).accountId).toBe(owner.accountId);
});

test("a reset leaves no way back in for who brought the address over a provider and waited for its owner", async () => {
  const email = newEmail();
  const squatter = await overProvider(email, false);
  await reset(email, squatter.accountId);
  expect((await overProvider(email, false)).accountId).not.toBe(squatter.accountId);
});

test("a reset or a new password ends a change of the address that was under way", async () => {
  const email = newEmail();
  const squatter = await register(email, password);
  const link = async () => {
    await squatter.me.requestEmailChange({ newEmail: newEmail(), password });
    return (await auth.mails(squatter.accountId, "confirm_email_change")).at(-1)?.token ?? "";
  };
  auth.contacts.set(squatter.accountId, email);
  const beforeReset = await link();
  await reset(email, squatter.accountId);
  expect(await refusal(squatter.me.confirmEmailChange({ token: beforeReset }))).toMatchObject({
    reason: "LINK_INVALID",
  });
  const anna = await register(newEmail(), password);
  await anna.me.requestEmailChange({ newEmail: newEmail(), password });
  const beforeChange = (await auth.mails(anna.accountId, "confirm_email_change")).at(-1)?.token ?? "";
  await anna.me.changePassword({ currentPassword: password, newPassword: theirs });
  expect(await refusal(anna.me.confirmEmailChange({ token: beforeChange }))).toMatchObject({ reason: "LINK_INVALID" });
});

test("an account that is made with a confirmed address ends the claims to it", async () => {
  const email = newEmail();
  await register(email, password);
  await (await auth.service()).ensureAccount({ email, password: theirs, roles: [1] });
  expect(await refusal(auth.anyone.signIn({ email, password }))).toMatchObject({ reason: "CREDENTIALS_WRONG" });
});

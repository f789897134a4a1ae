import { type IdentitySandbox, startIdentitySandbox } from "@souk/identity-sandbox/identity-sandbox";
import { newId } from "@souk/ids/id";
import { afterAll, beforeAll, expect, test } from "vitest";
import { refusal } from "./errors.ts";
import { type AuthHarness, newEmail, password, startAuth } from "./harness.ts";
import { idTokenOf, type OidcClient } from "./oidc-browser.ts";

const clientId = "souk";
const clientSecret = "a secret of thirty-two characters";
const redirectUri = "http://127.0.0.1:9/callback";
const next = "green ladder fog";

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

/** Somebody with a password and the other provider, both for the same confirmed address. */
async function someone() {
  const { email, accountId, tokens } = await auth.register();
  const me = auth.as(tokens.accessToken);
  const [mail] = await auth.mails(accountId, "verify_email");
  await me.verifyEmail({ token: mail?.token ?? "" });
  const idToken = await idTokenOf(client, { email });
  const service = await auth.service();
  await service.signInWithOidc({ idToken });
  return { email, accountId, me, ways: waysOf(email, async () => service.signInWithOidc({ idToken })) };
}

const waysOf = (email: string, oidc: () => Promise<unknown>) => ({
  password: () => auth.anyone.signIn({ email, password, device: "Firefox" }),
  registration: () => auth.anyone.register({ requestId: newId(), email, password, device: "Firefox" }),
  "another provider": oidc,
});

async function sessionsOf(accountId: string): Promise<number> {
  return auth.redis.zcard(`auth:{${accountId}}:sessions`);
}

const ways = ["password", "registration", "another provider"] as const;

test.each(ways)(
  "a sign-in by %s that a deletion of the account overtakes is refused and leaves no session",
  async (way) => {
    const anna = await someone();
    auth.overtakeNextSignIn(() => anna.me.deleteAccount({ password }));
    expect(await refusal(anna.ways[way]())).toMatchObject({ reason: expect.stringMatching(/WRONG|CONFLICT/) });
    expect(await sessionsOf(anna.accountId)).toBe(0);
  },
);

test.each(ways)(
  "a sign-in by %s that a change of the password overtakes is refused and leaves no session",
  async (way) => {
    const anna = await someone();
    auth.overtakeNextSignIn(() => anna.me.changePassword({ currentPassword: password, newPassword: next }));
    expect(await refusal(anna.ways[way]())).toMatchObject({ reason: expect.stringMatching(/WRONG|CONFLICT/) });
    expect(await sessionsOf(anna.accountId)).toBe(1);
  },
);

test.each(ways)("a sign-in by %s that a reset overtakes is refused and leaves no session", async (way) => {
  const anna = await someone();
  await auth.anyone.requestPasswordReset({ email: anna.email });
  const token = (await auth.mails(anna.accountId, "reset_password")).at(-1)?.token ?? "";
  auth.overtakeNextSignIn(() => auth.anyone.resetPassword({ token, newPassword: next }));
  expect(await refusal(anna.ways[way]())).toMatchObject({ reason: expect.stringMatching(/WRONG|CONFLICT/) });
  expect(await sessionsOf(anna.accountId)).toBe(0);
});

test("a session that began with another provider ends like any other: revoked, by a new password, with the account", async () => {
  const email = newEmail();
  const service = await auth.service();
  const idToken = await idTokenOf(client, { email });
  const begin = async () => (await service.signInWithOidc({ idToken, device: "Firefox" })).tokens;
  const [first, second] = [await begin(), await begin()];
  await auth.as(first?.accessToken ?? "").revokeSession({ sessionId: second?.sessionId ?? "" });
  await auth.anyone.requestPasswordReset({ email });
  const { id: accountId } = (await service.signInWithOidc({ idToken })).account ?? { id: "" };
  const token = (await auth.mails(accountId, "reset_password")).at(-1)?.token ?? "";
  await auth.anyone.resetPassword({ token, newPassword: next });
  const third = await begin();
  await auth.as(third?.accessToken ?? "").deleteAccount({ password: next });
  for (const tokens of [first, second, third]) {
    const call = auth.anyone.refresh({ refreshToken: tokens?.refreshToken ?? "" });
    expect(await refusal(call)).toMatchObject({ reason: "REFRESH_INVALID" });
  }
});

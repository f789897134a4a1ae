import { createHash, randomBytes } from "node:crypto";

/** What a browser and a client do to get an ID token: code flow with PKCE against a real provider. */
export interface OidcClient {
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly redirectUri: string;
}

export interface Claimed {
  readonly email: string;
  readonly name?: string;
  readonly isEmailVerified?: boolean;
}

export async function idTokenOf(client: OidcClient, person: Claimed): Promise<string> {
  const browser = createBrowser();
  const verifier = randomBytes(32).toString("base64url");
  const authorize = new URL(`${client.issuer}/auth`);
  authorize.search = new URLSearchParams({
    ...{ client_id: client.clientId, redirect_uri: client.redirectUri, response_type: "code" },
    ...{ scope: "openid email profile", state: "s", nonce: "n", code_challenge_method: "S256" },
    code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  }).toString();
  const page = await browser.open(authorize.href, client.redirectUri);
  const { email, name = "Ana", isEmailVerified = true } = person;
  const form = new URLSearchParams({ email, name, ...(isEmailVerified && { verified: "yes" }) });
  const back = await browser.open(page, client.redirectUri, form);
  const code = new URL(back).searchParams.get("code") ?? "";
  const { clientId, clientSecret, redirectUri } = client;
  const answer = await fetch(`${client.issuer}/token`, {
    method: "POST",
    headers: { authorization: `Basic ${Buffer.from(`${clientId}:${clientSecret}`).toString("base64")}` },
    body: new URLSearchParams({
      ...{ grant_type: "authorization_code", code, redirect_uri: redirectUri, code_verifier: verifier },
    }),
  });
  const { id_token: token } = (await answer.json()) as { id_token?: string };
  if (!token) throw new Error(`the provider gave no token: ${answer.status}`);
  return token;
}

/** Follows redirects with its cookies, and stops at a page or on the way out to `until`. */
function createBrowser() {
  const cookies = new Map<string, string>();
  async function open(from: string, until: string, form?: URLSearchParams): Promise<string> {
    let url = from;
    let body = form;
    for (let step = 0; step < 10; step++) {
      if (url.startsWith(until)) return url;
      const answer = await fetch(url, {
        ...{ method: body ? "POST" : "GET", redirect: "manual", ...(body && { body }) },
        headers: { cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join("; ") },
      });
      for (const cookie of answer.headers.getSetCookie()) {
        const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
        cookies.set(name, value);
      }
      const location = answer.headers.get("location");
      await answer.body?.cancel();
      if (location === null) return url;
      url = new URL(location, url).href;
      body = undefined;
    }
    throw new Error("too many redirects");
  }
  return { open };
}

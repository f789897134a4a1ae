import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import Provider, { type Configuration } from "oidc-provider";
import type { IdentitySandboxConfig } from "./config.ts";
import { interactionRoutes } from "./interactions.ts";
import { personOf } from "./people.ts";

export type IdentitySandbox = {
  /** The issuer, without a trailing slash. */
  url: string;
  stop(): Promise<void>;
};

/**
 * A real OpenID provider (oidc-provider) for demos and tests, where anybody is whoever they say they are. Its keys and
 * sessions live as long as the process.
 */
export async function startIdentitySandbox(config: IdentitySandboxConfig): Promise<IdentitySandbox> {
  const { host } = config;
  const server = createServer();
  server.listen(config.port, host);
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server listens on no port");
  const url = `http://${host}:${address.port}`;
  const provider = new Provider(url, configurationOf(config));
  provider.on("server_error", (_ctx, error) => config.log?.error({ err: error }, "a request failed"));
  const interactions = interactionRoutes(provider);
  const answer = provider.callback();
  server.on("request", (request, response) => {
    if (request.url === "/healthz") return response.end("ok");
    if (request.url?.startsWith("/interaction/")) return interactions(request, response);
    return answer(request, response);
  });
  config.log?.info({ url }, "identity sandbox started");
  return {
    url,
    async stop() {
      server.close();
      server.closeAllConnections();
    },
  };
}

function configurationOf({ clientId, clientSecret, redirectUris }: IdentitySandboxConfig): Configuration {
  return {
    clients: [
      {
        client_id: clientId,
        client_secret: clientSecret,
        redirect_uris: redirectUris,
        grant_types: ["authorization_code"],
        response_types: ["code"],
      },
    ],
    claims: { openid: ["sub"], email: ["email", "email_verified"], profile: ["name"] },
    // The claims come in the ID token too, as with the large providers.
    conformIdTokenClaims: false,
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    interactions: { url: (_ctx, { uid }) => `/interaction/${uid}` },
    cookies: { keys: [randomBytes(32).toString("base64url")] },
    ttl: { AccessToken: 600, AuthorizationCode: 60, Grant: 3_600, IdToken: 600, Interaction: 600, Session: 3_600 },
    findAccount: (_ctx, id) => {
      const { subject, email, isEmailVerified, name } = personOf(id);
      return { accountId: id, claims: () => ({ sub: subject, email, email_verified: isEmailVerified, name }) };
    },
  };
}

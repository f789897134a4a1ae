import type { IncomingMessage, ServerResponse } from "node:http";
import type Provider from "oidc-provider";
import { signInPage } from "./page.ts";
import { accountIdOf } from "./people.ts";

const formBytesMax = 4_096;

/** The page where people say who they are. It asks for no password and for no consent. */
export function interactionRoutes(provider: Provider) {
  return (request: IncomingMessage, response: ServerResponse): void => {
    const work = request.method === "POST" ? signIn(provider, request, response) : show(provider, request, response);
    work.catch(() => {
      response.writeHead(400, { "content-type": "text/plain" });
      response.end("This sign-in is over. Go back and begin again.");
    });
  };
}

async function show(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { uid, prompt } = await provider.interactionDetails(request, response);
  if (prompt.name === "consent") return agree(provider, request, response);
  response.writeHead(200, {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": "default-src 'none'; style-src 'unsafe-inline'; frame-ancestors 'none'; base-uri 'none'",
    "cache-control": "no-store",
  });
  response.end(signInPage(uid));
}

async function signIn(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const form = await readForm(request);
  const email = (form.get("email") ?? "").trim();
  if (!/^[^\s@]+@[^\s@]+$/.test(email)) throw new Error("an address is needed");
  const name = (form.get("name") ?? "").trim();
  const accountId = accountIdOf({ email, name, isEmailVerified: form.get("verified") === "yes" });
  await provider.interactionFinished(request, response, { login: { accountId } }, { mergeWithLastSubmission: false });
}

/** Everything asked for is agreed to: the only client is the shop. */
async function agree(provider: Provider, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const { params, session } = await provider.interactionDetails(request, response);
  const grant = new provider.Grant({ accountId: session?.accountId ?? "", clientId: String(params.client_id) });
  grant.addOIDCScope(String(params.scope));
  await provider.interactionFinished(request, response, { consent: { grantId: await grant.save() } });
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = "";
  for await (const chunk of request) {
    text += chunk;
    if (text.length > formBytesMax) throw new Error("the form is too large");
  }
  return new URLSearchParams(text);
}

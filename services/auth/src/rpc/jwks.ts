import type { IncomingMessage, ServerResponse } from "node:http";
import type { PublishedJwk } from "../tokens/signing-keys.ts";

const cacheSeconds = 300;

/** The public keys as a JSON Web Key Set. */
export function jwksRoute(published: readonly PublishedJwk[]) {
  const body = JSON.stringify({ keys: published });
  return (_request: IncomingMessage, response: ServerResponse): void => {
    response.writeHead(200, {
      "content-type": "application/jwk-set+json",
      "cache-control": `public, max-age=${cacheSeconds}`,
    });
    response.end(body);
  };
}

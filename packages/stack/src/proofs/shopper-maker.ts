import { newBffShopper } from "../shopping/bff-shopper.ts";
import { newGrpcShopper } from "../shopping/grpc-shopper.ts";
import type { HttpClient } from "../shopping/http-client.ts";
import type { ShopClients } from "../shopping/shop-clients.ts";
import type { Shopper } from "../shopping/shopper.ts";
import type { ProofContext } from "./proof.ts";

export const throughOption = {
  default: "bff",
  meaning: "bff: the storefront over HTTP; grpc: the services themselves",
};

/** Makes shoppers who come the way that the option `through` says. */
export function shopperMaker(
  { shop, option }: ProofContext,
  clients: ShopClients,
  http: HttpClient,
): () => Promise<Shopper> {
  const through = option("through");
  if (through === "grpc") return () => newGrpcShopper(clients, shop);
  if (through === "bff") return async () => newBffShopper(http, shop.WEB_URL);
  throw new Error(`--through is "${through}": it has to be bff or grpc.`);
}

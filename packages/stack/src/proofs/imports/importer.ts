import { randomBytes } from "node:crypto";
import { Role } from "@souk/contracts/access/v1/access";
import { newId } from "@souk/ids/id";
import type { Call } from "../../surface/owners.ts";
import type { SurfaceClients } from "../../surface/surface-clients.ts";

/** Somebody who may sell, for the run only. */
export interface Importer {
  readonly id: string;
  /** In their name; the token is renewed before it ends. */
  call(): Promise<Call>;
  remove(): Promise<void>;
}

const renewAfterMs = 120_000;

export async function newImporter({ auth }: SurfaceClients): Promise<Importer> {
  const email = `proof-${newId()}@souk.example`;
  const password = randomBytes(18).toString("base64url");
  const { account } = await auth.ensureAccount({ email, password, roles: [Role.SELLER] });
  let token = "";
  let sinceMs = Number.NEGATIVE_INFINITY;
  async function call(): Promise<Call> {
    if (performance.now() - sinceMs > renewAfterMs) {
      const { tokens } = await auth.signIn({ email, password, device: "proof", clientKey: "" });
      token = tokens?.accessToken ?? "";
      sinceMs = performance.now();
    }
    return { headers: { authorization: `Bearer ${token}` } };
  }
  return {
    id: account?.id ?? "",
    call,
    remove: async () => {
      await auth.deleteAccount({ password, clientKey: "" }, await call());
    },
  };
}

import type { Role } from "@souk/contracts/access/v1/access";
import { newId } from "@souk/ids/id";
import { asCaller } from "@souk/service/client";
import type { SurfaceClients } from "../../surface/surface-clients.ts";
import { patiently } from "../patiently.ts";

const password = "a password of the proof 4711";
/** Far less than a token is good for. */
const keptMs = 30_000;

/**
 * Somebody with a role, who signs in anew every now and then: tokens are short-lived, and passwords slow to check. Without
 * an address it is somebody new.
 */
export async function newPerson({ auth }: SurfaceClients, role: Role, email = `proof-${newId()}@souk.example`) {
  const { account } = await auth.ensureAccount({ email, password, roles: [role] });
  let kept: { call: Promise<ReturnType<typeof asCaller>>; untilMs: number } | undefined;

  async function signIn(): Promise<ReturnType<typeof asCaller>> {
    const { tokens } = await patiently(() => auth.signIn({ email, password, device: "proof", clientKey: "" }));
    return asCaller(tokens?.accessToken ?? "");
  }

  async function asSelf(): Promise<ReturnType<typeof asCaller>> {
    if (!kept || performance.now() > kept.untilMs) kept = { call: signIn(), untilMs: performance.now() + keptMs };
    return kept.call;
  }
  return { id: account?.id ?? "", asSelf };
}

export type Person = Awaited<ReturnType<typeof newPerson>>;

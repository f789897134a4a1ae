import { randomBytes } from "node:crypto";
import { newId } from "@souk/ids/id";
import type { Account } from "../domain/account.ts";
import type { AuthDeps } from "./auth-deps.ts";
import { endSession } from "./end-session.ts";
import { issueTokens, type SignedIn } from "./issue-tokens.ts";

type Deps = Pick<AuthDeps, "db" | "sessions" | "accessTokens" | "refreshTokens" | "sessionTtlMs" | "now">;

/** Signs an account in on one more device. The least recently used sessions beyond the limit end. */
export async function startSession(deps: Deps, { id, roles, createdAt }: Account, device: string): Promise<SignedIn> {
  const account = { id, roles, createdAt };
  const at = deps.now();
  const session = {
    id: newId(),
    accountId: id,
    device: device.trim(),
    createdAt: at,
    lastUsedAt: at,
    generation: 1,
    seed: randomBytes(32),
  };
  const surplus = await deps.sessions.start(session);
  for (const sessionId of surplus) await endSession(deps, { accountId: id, sessionId, reason: "revoked" });
  return { account, tokens: await issueTokens(deps, account, session, { generation: session.generation, at }) };
}

import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { createSlots } from "./slots.ts";

// OWASP's minimum for argon2id.
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export interface PasswordHasher {
  hash(password: string, signal?: AbortSignal): Promise<string>;
  /**
   * Whether the password is the one hashed. With nothing to compare to it does the same work and says no.
   * `admit` runs when the work's turn has come and may refuse it.
   */
  verify(
    hashed: string | undefined,
    password: string,
    turn?: { signal?: AbortSignal; admit?: () => Promise<void> },
  ): Promise<boolean>;
}

export async function createPasswordHasher(limits: {
  concurrency: number;
  queueLimit: number;
}): Promise<PasswordHasher> {
  const slots = createSlots(limits);
  const nobody = await hash(crypto.randomUUID(), options);
  return {
    hash: (password, signal) => slots.run(() => hash(password.normalize("NFKC"), options), signal),
    verify: (hashed, password, turn = {}) =>
      slots.run(async () => {
        await turn.admit?.();
        const isSame = await verify(hashed ?? nobody, password.normalize("NFKC"));
        return isSame && hashed !== undefined;
      }, turn.signal),
  };
}

import { type Algorithm, hash, verify } from "@node-rs/argon2";
import { maxAccountsPerEmail } from "../domain/account.ts";
import { createSlots } from "./slots.ts";

// OWASP's minimum for argon2id.
const options = { algorithm: 2 satisfies Algorithm.Argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 };

interface Turn {
  signal?: AbortSignal;
  /** Runs when the work's turn has come and may refuse it. */
  admit?: () => Promise<void>;
}

export interface PasswordHasher {
  hash(password: string, signal?: AbortSignal): Promise<string>;
  /** Whether the password is the one hashed. With nothing to compare to it does the same work and says no. */
  verify(hashed: string | null | undefined, password: string, turn?: Turn): Promise<boolean>;
  /**
   * Which of the hashes is the password's, -1 if none is. The work is the same however many there are, up to
   * `maxAccountsPerEmail`, and whichever it is.
   */
  match(hashes: readonly (string | null)[], password: string, turn?: Turn): Promise<number>;
}

export async function createPasswordHasher(limits: {
  concurrency: number;
  queueLimit: number;
}): Promise<PasswordHasher> {
  const slots = createSlots(limits);
  const nobody = await hash(crypto.randomUUID(), options);

  async function isSame(hashed: string | null | undefined, password: string): Promise<boolean> {
    const same = await verify(hashed ?? nobody, password.normalize("NFKC"));
    return same && typeof hashed === "string";
  }

  return {
    hash: (password, signal) => slots.run(() => hash(password.normalize("NFKC"), options), signal),
    verify: (hashed, password, turn = {}) =>
      slots.run(async () => {
        await turn.admit?.();
        return isSame(hashed, password);
      }, turn.signal),
    match: (hashes, password, turn = {}) =>
      slots.run(async () => {
        await turn.admit?.();
        let found = -1;
        for (let at = 0; at < maxAccountsPerEmail; at++) {
          const same = await isSame(hashes[at], password);
          if (same && found < 0) found = at;
        }
        return found;
      }, turn.signal),
  };
}

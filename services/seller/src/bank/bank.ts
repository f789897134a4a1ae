import { z } from "zod";

export interface BankAnswer {
  readonly isVerified: boolean;
  /** "account_unknown", "account_closed", "name_mismatch"; empty when it is verified. */
  readonly reason: string;
}

/** Whoever can tell whose an account is. An answer that was lost is asked for again under the same key. */
export interface Bank {
  /** @throws Error when nobody can tell now */
  verify(account: { key: string; iban: string; holder: string }): Promise<BankAnswer>;
}

const reply = z.object({ status: z.enum(["verified", "refused"]), reason: z.string().max(60) });

/** The bank sandbox, over HTTP. */
export function createSandboxBank(options: { url: string; secretKey: string; timeoutMs: number }): Bank {
  return {
    async verify({ key, iban, holder }) {
      const response = await fetch(`${options.url}/v1/verifications`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${options.secretKey}`,
          "content-type": "application/json",
          "idempotency-key": key,
        },
        body: JSON.stringify({ iban, holder }),
        signal: AbortSignal.timeout(options.timeoutMs),
      });
      if (!response.ok) {
        await response.body?.cancel();
        throw new Error(`the bank answered ${response.status}`);
      }
      const { status, reason } = reply.parse(await response.json());
      return { isVerified: status === "verified", reason };
    },
  };
}

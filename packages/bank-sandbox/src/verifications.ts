import { randomUUID } from "node:crypto";
import { electronicFormatIBAN, isValidIBAN } from "ibantools";
import { z } from "zod";

export const verificationInput = z.strictObject({
  iban: z.string().min(1).max(50),
  holder: z.string().min(1).max(200),
});
export type VerificationInput = z.infer<typeof verificationInput>;

export type Verification = {
  id: string;
  status: "verified" | "refused";
  /** Empty when it is verified. */
  reason: "" | "account_unknown" | "account_closed" | "name_mismatch";
};

const keptMost = 10_000;

/** Decides once per key; the same key with another account is a conflict (undefined). */
export function createVerifications() {
  const kept = new Map<string, { input: string; answer: Verification }>();
  return (key: string, input: VerificationInput): Verification | undefined => {
    const text = JSON.stringify(input);
    const known = kept.get(key);
    if (known) return known.input === text ? known.answer : undefined;
    const answer = decide(input);
    kept.set(key, { input: text, answer });
    const [oldest] = kept.keys();
    if (kept.size > keptMost && oldest !== undefined) kept.delete(oldest);
    return answer;
  };
}

function decide({ iban, holder }: VerificationInput): Verification {
  const reason = refusalOf(electronicFormatIBAN(iban) ?? "", holder.toLowerCase());
  return { id: `ver_${randomUUID()}`, status: reason === "" ? "verified" : "refused", reason };
}

function refusalOf(iban: string, holder: string): Verification["reason"] {
  if (!isValidIBAN(iban)) return "account_unknown";
  if (holder.includes("closed")) return "account_closed";
  return holder.includes("mismatch") ? "name_mismatch" : "";
}

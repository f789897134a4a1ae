import { createHmac, hkdfSync, timingSafeEqual } from "node:crypto";

/**
 * Codes of six digits, made from their id and a key as often as they are asked for, as HOTP (RFC 4226) makes them from a
 * counter. So none is kept: of a million, a kept hash would give each away.
 */
export function createPhoneCodes(secret: string) {
  const keyOf = (use: string) => new Uint8Array(hkdfSync("sha256", secret, "", `souk.user phone ${use}`, 32));
  const [codeKey, numberKey] = [keyOf("codes"), keyOf("numbers")];
  const codeOf = (codeId: string) => {
    const digest = createHmac("sha256", codeKey).update(codeId).digest();
    return String(digest.readUIntBE(0, 6) % 1_000_000).padStart(6, "0");
  };
  return {
    codeOf,
    isRight: (codeId: string, code: string) =>
      code.length === 6 && timingSafeEqual(Buffer.from(codeOf(codeId)), Buffer.from(code)),
    /** Tells that two numbers are the same, and to who has no key nothing. */
    hashOf: (number: string) => createHmac("sha256", numberKey).update(number).digest("hex"),
  };
}

export type PhoneCodes = ReturnType<typeof createPhoneCodes>;

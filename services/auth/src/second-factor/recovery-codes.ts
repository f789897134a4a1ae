import { createHash, randomInt } from "node:crypto";

/** Crockford's: no letter that looks like another. */
const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const groups = 6;
const groupLength = 4;
const codesInAll = 8;

/** Eight codes of 120 random bits, "7K3M-…": so many that a plain hash keeps them. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: codesInAll }, () => Array.from({ length: groups }, newGroup).join("-"));
}

/** Of a code as `plainCode` gives it. */
export function hashRecoveryCode(plain: string): Buffer {
  return createHash("sha256").update(plain).digest();
}

/** A code as it was typed, without what people put between its parts. */
export const plainCode = (typed: string): string => typed.replaceAll(/[\s-]/g, "").toUpperCase();

const newGroup = () => Array.from({ length: groupLength }, () => alphabet.charAt(randomInt(alphabet.length))).join("");

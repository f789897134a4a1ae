import { createHash, randomBytes } from "node:crypto";
import { crc32 } from "node:zlib";

const marker = "souk_sk_";
const shownCharacters = marker.length + 6;

const checksumOf = (text: string) => crc32(text).toString(16).padStart(8, "0");

/** 256 random bits and a checksum, so that a scanner of leaked keys can tell one from a likeness of one. */
export function newApiKey(): string {
  const text = `${marker}${randomBytes(32).toString("base64url")}`;
  return `${text}${checksumOf(text)}`;
}

export const prefixOf = (key: string): string => key.slice(0, shownCharacters);

export const hashOf = (key: string): Buffer => createHash("sha256").update(key).digest();

/** Whether it can be a key at all; nobody asks the database about what cannot. */
export function looksLikeKey(text: string): boolean {
  return text.startsWith(marker) && checksumOf(text.slice(0, -8)) === text.slice(-8);
}

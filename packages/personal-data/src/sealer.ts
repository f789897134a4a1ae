import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";
import { ConfigError } from "@souk/config/config-error";

const algorithm = "aes-256-gcm";
const keyBytes = 32;
const ivBytes = 12;
const tagBytes = 16;
const headerBytes = 2 + ivBytes + tagBytes;

/** Encrypts personal data at rest: AES-256-GCM, a fresh nonce each time, the key's version in front. */
export interface Sealer {
  /** The version that new data is sealed under. */
  readonly currentVersion: number;
  /** `context` names what it is ("order:<id>"); sealed data opens only under the same context. */
  seal(plain: string, context: string): Buffer;
  /** @throws Error when the data was altered, belongs to another context, or its key is not configured */
  open(sealed: Uint8Array, context: string): string;
}

/**
 * Reads keys as "2:<base64>,1:<base64>": the first seals, all open.
 * @throws ConfigError for a key that is not 32 bytes, or a version that is not 1 to 65535 or stands twice
 */
export function createSealer(keysText: string): Sealer {
  const keys = parseKeys(keysText);
  const [currentVersion] = [...keys.keys()];
  if (currentVersion === undefined) throw invalid("it is empty");
  return {
    currentVersion,
    seal(plain, context) {
      const iv = randomBytes(ivBytes);
      const cipher = createCipheriv(algorithm, keyOf(keys, currentVersion), iv).setAAD(Buffer.from(context));
      const body = Buffer.concat([cipher.update(plain, "utf8"), cipher.final()]);
      const version = Buffer.alloc(2);
      version.writeUInt16BE(currentVersion);
      return Buffer.concat([version, iv, cipher.getAuthTag(), body]);
    },
    open(sealed, context) {
      const data = Buffer.from(sealed);
      const iv = data.subarray(2, 2 + ivBytes);
      const decipher = createDecipheriv(algorithm, keyOf(keys, versionOf(data)), iv, { authTagLength: tagBytes });
      decipher.setAAD(Buffer.from(context)).setAuthTag(data.subarray(2 + ivBytes, headerBytes));
      return decipher.update(data.subarray(headerBytes), undefined, "utf8") + decipher.final("utf8");
    },
  };
}

/** The version of the key that data was sealed under. */
export function versionOf(sealed: Uint8Array): number {
  return Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength).readUInt16BE(0);
}

function keyOf(keys: ReadonlyMap<number, Buffer>, version: number): Buffer {
  const key = keys.get(version);
  if (!key) throw new Error(`personal data was sealed under key version ${version}, which is not configured`);
  return key;
}

function parseKeys(text: string): Map<number, Buffer> {
  const keys = new Map<number, Buffer>();
  for (const part of text.split(",")) {
    const [, version, key] = /^\s*(\d{1,5}):([A-Za-z0-9+/_=-]+)\s*$/.exec(part) ?? [];
    const bytes = Buffer.from(key ?? "", "base64");
    const number = Number(version);
    if (bytes.length !== keyBytes) throw invalid("a key is not 32 bytes in base64");
    if (number < 1 || number > 65_535 || keys.has(number))
      throw invalid(`version ${version} is out of range or repeated`);
    keys.set(number, bytes);
  }
  return keys;
}

function invalid(problem: string): ConfigError {
  return new ConfigError([`PERSONAL_DATA_KEYS: ${problem}; expected "2:<base64>,1:<base64>", newest first`]);
}

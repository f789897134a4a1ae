import { createCipheriv, createDecipheriv, createSecretKey, type KeyObject, randomBytes } from "node:crypto";
import type { DataKeys } from "./data-keys.ts";

const algorithm = "aes-256-gcm";
const nonceBytes = 12;
const tagBytes = 16;

/** Where a sealed value lives. It opens nowhere else, so values cannot be swapped between rows or columns. */
export interface Place {
  readonly table: string;
  readonly rowId: string;
  readonly column: string;
}

/** AES-256-GCM with a random nonce: nonce, tag, ciphertext. */
export interface Cipher {
  readonly currentVersion: number;
  seal(place: Place, text: string): Uint8Array;
  /** @throws Error when the key is unknown or not the one it was sealed with, or the place or a bit differs */
  open(keyVersion: number, place: Place, sealed: Uint8Array): string;
  /** As `seal`, for what is no text: a document. */
  sealBytes(place: Place, bytes: Uint8Array): Uint8Array;
  openBytes(keyVersion: number, place: Place, sealed: Uint8Array): Buffer;
}

export function createCipher({ currentVersion, byVersion }: DataKeys): Cipher {
  const keys = new Map([...byVersion].map(([version, key]) => [version, createSecretKey(key)]));
  function keyOf(version: number): KeyObject {
    const key = keys.get(version);
    if (key === undefined) throw new Error(`there is no personal data key of version ${version}`);
    return key;
  }
  function sealBytes(place: Place, bytes: Uint8Array): Uint8Array {
    const nonce = randomBytes(nonceBytes);
    const cipher = createCipheriv(algorithm, keyOf(currentVersion), nonce).setAAD(aadOf(place));
    const ciphertext = Buffer.concat([cipher.update(bytes), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), ciphertext]);
  }
  function openBytes(keyVersion: number, place: Place, sealed: Uint8Array): Buffer {
    const key = keyOf(keyVersion);
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    const nonce = bytes.subarray(0, nonceBytes);
    const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: tagBytes }).setAAD(aadOf(place));
    decipher.setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
    return Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
  }
  return {
    currentVersion,
    sealBytes,
    openBytes,
    seal: (place, text) => sealBytes(place, Buffer.from(text)),
    open: (keyVersion, place, sealed) => openBytes(keyVersion, place, sealed).toString("utf8"),
  };
}

function aadOf({ table, rowId, column }: Place): Buffer {
  return Buffer.from(`${table}/${rowId}/${column}`);
}

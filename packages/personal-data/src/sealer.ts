import { ConfigError } from "@souk/config/config-error";
import { createCipher, type Place } from "./cipher.ts";
import { dataKeysHint, parseDataKeys } from "./data-keys.ts";

const versionBytes = 4;

/** Seals values that carry the version of their key with them. */
export interface Sealer {
  seal(place: Place, text: string): Buffer;
  /** @throws Error when the data was altered, belongs to another place, or its key is not configured */
  open(place: Place, sealed: Uint8Array): string;
  /** As `seal` and `open`, for what is no text: a document. */
  sealBytes(place: Place, bytes: Uint8Array): Buffer;
  openBytes(place: Place, sealed: Uint8Array): Buffer;
}

/**
 * Reads keys as "2:<base64>,1:<base64>": the first seals, all open.
 * @throws ConfigError for keys that are none
 */
export function createSealer(keysText: string): Sealer {
  const keys = parseDataKeys(keysText);
  if (!keys) throw new ConfigError([`PERSONAL_DATA_KEYS: ${dataKeysHint}`]);
  const cipher = createCipher(keys);
  function sealBytes(place: Place, bytes: Uint8Array): Buffer {
    const version = Buffer.alloc(versionBytes);
    version.writeUInt32BE(cipher.currentVersion);
    return Buffer.concat([version, cipher.sealBytes(place, bytes)]);
  }
  function openBytes(place: Place, sealed: Uint8Array): Buffer {
    const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
    return cipher.openBytes(bytes.readUInt32BE(0), place, bytes.subarray(versionBytes));
  }
  return {
    sealBytes,
    openBytes,
    seal: (place, text) => sealBytes(place, Buffer.from(text)),
    open: (place, sealed) => openBytes(place, sealed).toString("utf8"),
  };
}

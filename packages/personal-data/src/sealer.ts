import { ConfigError } from "@souk/config/config-error";
import { createCipher, type Place } from "./cipher.ts";
import { dataKeysHint, parseDataKeys } from "./data-keys.ts";

const versionBytes = 4;

/** Seals values that carry the version of their key with them. */
export interface Sealer {
  seal(place: Place, text: string): Buffer;
  /** @throws Error when the data was altered, belongs to another place, or its key is not configured */
  open(place: Place, sealed: Uint8Array): string;
}

/**
 * Reads keys as "2:<base64>,1:<base64>": the first seals, all open.
 * @throws ConfigError for keys that are none
 */
export function createSealer(keysText: string): Sealer {
  const keys = parseDataKeys(keysText);
  if (!keys) throw new ConfigError([`PERSONAL_DATA_KEYS: ${dataKeysHint}`]);
  const cipher = createCipher(keys);
  return {
    seal(place, text) {
      const version = Buffer.alloc(versionBytes);
      version.writeUInt32BE(cipher.currentVersion);
      return Buffer.concat([version, cipher.seal(place, text)]);
    },
    open(place, sealed) {
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
      return cipher.open(bytes.readUInt32BE(0), place, bytes.subarray(versionBytes));
    },
  };
}

import { createHmac, hkdfSync } from "node:crypto";
import type { Address } from "@souk/address/address";
import { ConfigError } from "@souk/config/config-error";
import { dataKeysHint, parseDataKeys } from "@souk/personal-data/data-keys";
import { normalPostalCode } from "./domain/fleet.ts";

type Place = Pick<Address, "line1" | "line2" | "city" | "postalCode" | "countryCode">;

/** Tells that two addresses are the same without keeping them: by a hash under a key of its own. */
export interface AddressKeys {
  of(address: Place): Buffer;
  /** What it may be kept under: one for each version of the keys, the current first. */
  allOf(address: Place): Buffer[];
}

/** @throws ConfigError for keys that are none */
export function createAddressKeys(keysText: string): AddressKeys {
  const keys = parseDataKeys(keysText);
  if (!keys) throw new ConfigError([`PERSONAL_DATA_KEYS: ${dataKeysHint}`]);
  const { currentVersion } = keys;
  const derived = [...keys.byVersion]
    .toSorted(([a], [b]) => Number(b === currentVersion) - Number(a === currentVersion))
    .map(([, key]) => new Uint8Array(hkdfSync("sha256", key, "", "souk.logistics places", 32)));
  const allOf = (address: Place) => derived.map((key) => createHmac("sha256", key).update(spelled(address)).digest());
  return { allOf, of: (address) => allOf(address)[0] ?? Buffer.alloc(0) };
}

function spelled({ line1, line2, city, postalCode, countryCode }: Place): string {
  const plain = (text: string) =>
    text
      .normalize("NFKC")
      .toLowerCase()
      .replace(/[\s.,]+/g, " ")
      .trim();
  return [countryCode, normalPostalCode(postalCode), plain(city), plain(line1), plain(line2)].join("\n");
}

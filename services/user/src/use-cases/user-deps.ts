import type { Db } from "@souk/database/database";
import type { Cipher } from "@souk/personal-data/cipher";
import type { AddressReads } from "../db/address-store.ts";
import type { PhoneReads } from "../db/phone-store.ts";
import type { ProfileReads } from "../db/profile-store.ts";
import type { Fingerprint } from "../sealing/fingerprint.ts";
import type { PhoneCodes } from "../sealing/phone-codes.ts";
import type { UnsubscribeTokens } from "../sealing/unsubscribe-tokens.ts";

/** What there is to work with; each use case picks what it needs. */
export interface UserDeps {
  readonly db: Db;
  readonly cipher: Cipher;
  readonly fingerprint: Fingerprint;
  readonly unsubscribeTokens: UnsubscribeTokens;
  readonly profiles: ProfileReads;
  readonly addresses: AddressReads;
  readonly phones: PhoneReads;
  readonly phoneCodes: PhoneCodes;
  readonly now: () => Date;
}

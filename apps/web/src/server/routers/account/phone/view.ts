import "server-only";
import { timestampDate } from "@bufbuild/protobuf/wkt";
import type { Phone } from "@souk/contracts/user/v1/user";

/** The number that text messages go to. */
export interface PhoneView {
  /** E.164; null: none. */
  readonly number: string | null;
  readonly isConfirmed: boolean;
  /** ISO 8601: until when the last code can be entered; null: there is none to enter. */
  readonly codeExpiresAt: string | null;
  /** ISO 8601: not before this another code is sent; null: at once. */
  readonly nextCodeAt: string | null;
}

export function phoneView(phone: Phone | undefined): PhoneView {
  const { number = "", confirmedAt, codeExpiresAt, nextCodeAt } = phone ?? {};
  return {
    number: number === "" ? null : number,
    isConfirmed: confirmedAt !== undefined,
    codeExpiresAt: codeExpiresAt ? timestampDate(codeExpiresAt).toISOString() : null,
    nextCodeAt: nextCodeAt ? timestampDate(nextCodeAt).toISOString() : null,
  };
}

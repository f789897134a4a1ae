import { Secret, TOTP } from "otpauth";

const periodS = 30;
const secretBytes = 20;

/** Of an authenticator app: RFC 6238 with what every app takes, SHA-1, six digits, thirty seconds. */
export function newTotpSecret(): string {
  return new Secret({ size: secretBytes }).base32;
}

/** For the app to scan. `label` stands beside the codes. Source: https://github.com/google/google-authenticator/wiki/Key-Uri-Format */
export function totpUri(secret: string, label: string): string {
  return totpOf(secret, label).toString();
}

/**
 * The step of time that a code of six digits belongs to: of now, or of the one before or after, for clocks that are not set
 * alike. Undefined when it is of none of them.
 */
export function stepOfCode(secret: string, code: string, now: Date): number | undefined {
  const timestamp = now.getTime();
  const delta = totpOf(secret).validate({ token: code, window: 1, timestamp });
  return delta === null ? undefined : Math.floor(timestamp / 1000 / periodS) + delta;
}

const totpOf = (secret: string, label = "Souk") =>
  new TOTP({
    issuer: "Souk",
    label,
    algorithm: "SHA1",
    digits: 6,
    period: periodS,
    secret: Secret.fromBase32(secret),
  });

import { DomainError } from "@souk/errors/domain-error";
import { electronicFormatIBAN, ValidationErrorsIBAN, validateIBAN } from "ibantools";

export interface BankAccountDetails {
  /** Without spaces. */
  readonly iban: string;
  readonly countryCode: string;
  readonly last4: string;
  readonly holder: string;
}

/** @throws DomainError IBAN_INVALID, with what is wrong with it in its metadata */
export function requireBankAccount(typed: { iban: string; holder: string }): BankAccountDetails {
  const iban = electronicFormatIBAN(typed.iban) ?? "";
  const { valid, errorCodes } = validateIBAN(iban);
  if (!valid)
    throw new DomainError("invalid", "IBAN_INVALID", "This is no IBAN: DE89 3704 0044 0532 0130 00 would be one.", {
      field: "iban",
      problem: errorCodes.map((code) => ValidationErrorsIBAN[code]).join(","),
    });
  return { iban, countryCode: iban.slice(0, 2), last4: iban.slice(-4), holder: typed.holder.trim() };
}

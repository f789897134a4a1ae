import { DomainError } from "@souk/errors/domain-error";

interface PostalCodeRule {
  /** Of the code without spaces and hyphens, in upper case. */
  readonly pattern: RegExp;
  /** How the parts are spelt, as a replacement for the pattern. */
  readonly spelling: string;
  readonly example: string;
}

const rules: ReadonlyMap<string, PostalCodeRule> = new Map(
  Object.entries({
    AT: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1010" },
    BE: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1000" },
    CH: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "8001" },
    CZ: { pattern: /^([1-7]\d{2})(\d{2})$/, spelling: "$1 $2", example: "110 00" },
    DE: { pattern: /^(\d{5})$/, spelling: "$1", example: "10115" },
    DK: { pattern: /^(\d{4})$/, spelling: "$1", example: "1050" },
    ES: { pattern: /^((?:0[1-9]|[1-4]\d|5[0-2])\d{3})$/, spelling: "$1", example: "28013" },
    FR: { pattern: /^((?:0[1-9]|[1-9]\d)\d{3})$/, spelling: "$1", example: "75001" },
    GB: { pattern: /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, spelling: "$1 $2", example: "SW1A 1AA" },
    IT: { pattern: /^(\d{5})$/, spelling: "$1", example: "00184" },
    LU: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1111" },
    NL: { pattern: /^([1-9]\d{3})([A-Z]{2})$/, spelling: "$1 $2", example: "1012 AB" },
    PL: { pattern: /^(\d{2})(\d{3})$/, spelling: "$1-$2", example: "00-950" },
    PT: { pattern: /^([1-9]\d{3})(\d{3})$/, spelling: "$1-$2", example: "1100-148" },
    RU: { pattern: /^([1-6]\d{5})$/, spelling: "$1", example: "101000" },
    SE: { pattern: /^([1-9]\d{2})(\d{2})$/, spelling: "$1 $2", example: "111 52" },
    US: { pattern: /^(\d{5})(\d{4})?$/, spelling: "$1-$2", example: "94107" },
  }),
);

/** The code in its country's spelling; trimmed only where we know no rule. */
export function normalisePostalCode(countryCode: string, postalCode: string): string {
  const rule = rules.get(countryCode);
  if (rule === undefined) return postalCode.trim();
  const compact = postalCode.toUpperCase().replace(/[\s-]/g, "");
  if (!rule.pattern.test(compact)) throw postalCodeInvalid(countryCode, rule.example);
  return compact.replace(rule.pattern, rule.spelling).replace(/-$/, "");
}

function postalCodeInvalid(country: string, example: string): DomainError {
  return new DomainError("invalid", "POSTAL_CODE_INVALID", `a postal code of ${country} looks like ${example}`, {
    field: "postal_code",
    country,
    example,
  });
}

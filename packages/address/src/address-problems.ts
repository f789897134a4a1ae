import { type Address, type AddressField, maxLengths } from "./address.ts";
import { isCountry } from "./countries.ts";
import { rulesOf } from "./country-rules.ts";
import { spellPostalCode } from "./postal-codes.ts";

export type AddressProblemCode =
  | "recipientMissing"
  | "line1Missing"
  | "cityMissing"
  | "regionMissing"
  | "postalCodeMissing"
  | "postalCodeWrong"
  | "countryUnknown"
  | "phoneLetters"
  | "phoneLength"
  | "tooLong";

export interface AddressProblem {
  readonly code: AddressProblemCode;
  /** What belongs into the sentence: an example, a limit. */
  readonly values?: Readonly<Record<string, string>>;
}

export type AddressProblems = Partial<Record<AddressField, AddressProblem>>;

/** What keeps a parcel from finding its way, by field; nothing when it is all right. */
export function addressProblems(address: Address): AddressProblems {
  const found: AddressProblems = {};
  for (const field of fields) {
    const problem = problemWith(field, address);
    if (problem) found[field] = problem;
  }
  return found;
}

const fields: readonly AddressField[] = [
  "recipient",
  "countryCode",
  "line1",
  "line2",
  "city",
  "region",
  "postalCode",
  "phone",
];

function problemWith(field: AddressField, address: Address): AddressProblem | undefined {
  const text = address[field].trim();
  const limit = maxLengths[field];
  if (text.length > limit) return { code: "tooLong", values: { limit: String(limit) } };
  switch (field) {
    case "recipient":
      return text === "" ? { code: "recipientMissing" } : undefined;
    case "countryCode":
      return isCountry(text) ? undefined : { code: "countryUnknown" };
    case "postalCode":
      return postalCodeProblem(address);
    case "phone":
      return phoneProblem(text);
    case "line2":
      return undefined;
    case "region":
      return regionProblem(address);
    default:
      return text === "" ? { code: `${field}Missing` } : undefined;
  }
}

function regionProblem({ countryCode, region }: Address): AddressProblem | undefined {
  const { required, regionKind: kind = "province" } = rulesOf(countryCode);
  if (region.trim() !== "" || !required.has("region")) return undefined;
  return { code: "regionMissing", values: { kind } };
}

function postalCodeProblem({ countryCode, postalCode }: Address): AddressProblem | undefined {
  const { required, postalCodeExample: example = "" } = rulesOf(countryCode);
  if (postalCode.trim() === "") {
    return required.has("postalCode") ? { code: "postalCodeMissing", values: { example } } : undefined;
  }
  if (spellPostalCode(countryCode, postalCode) !== undefined) return undefined;
  return { code: "postalCodeWrong", values: { example } };
}

function phoneProblem(phone: string): AddressProblem | undefined {
  if (phone === "") return undefined;
  if (/[^\d\s()+./-]/.test(phone)) return { code: "phoneLetters" };
  const digits = phone.replace(/\D/g, "").length;
  return digits >= 6 && digits <= 15 ? undefined : { code: "phoneLength" };
}

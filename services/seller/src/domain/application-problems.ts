import { type Address, emptyAddress } from "@souk/address/address";
import { addressProblems } from "@souk/address/address-problems";
import { z } from "zod";
import { registrationProblem, vatProblem } from "./company-numbers.ts";
import { type DocumentKind, neededDocuments } from "./document.ts";

export const businessFields = [
  ...(["legalName", "countryCode", "registrationNumber", "vatNumber"] as const),
  ...(["line1", "line2", "city", "region", "postalCode", "contactName", "contactEmail", "contactPhone"] as const),
] as const;
export type Business = Readonly<Record<(typeof businessFields)[number], string>>;

export interface Problem {
  /** "business.vatNumber", "documents.identity", "bankAccount", "slug". */
  readonly field: string;
  readonly reason: string;
  readonly example: string;
}

interface Draft {
  readonly shopName: string;
  readonly slug: string;
  readonly business: Business | undefined;
  readonly documentKinds: readonly DocumentKind[];
  readonly hasBankAccount: boolean;
}

/** The console's own addresses. */
const reservedSlugs: ReadonlySet<string> = new Set(["api", "apply", "healthz", "invitation", "operator", "sign-in"]);
const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const missing = (field: string): Problem => ({ field, reason: "MISSING", example: "" });

/** Everything that keeps a draft from being submitted, in the order of the form. */
export function applicationProblems(draft: Draft): Problem[] {
  const { shopName, slug, business, documentKinds, hasBankAccount } = draft;
  return [
    ...(shopName.trim() === "" ? [missing("shopName")] : []),
    ...slugProblems(slug),
    ...(business ? businessProblems(business) : [missing("business")]),
    ...neededDocuments.filter((kind) => !documentKinds.includes(kind)).map((kind) => missing(`documents.${kind}`)),
    ...(hasBankAccount ? [] : [missing("bankAccount")]),
  ];
}

function slugProblems(slug: string): Problem[] {
  if (slug === "") return [missing("slug")];
  return slugPattern.test(slug) && !reservedSlugs.has(slug)
    ? []
    : [{ field: "slug", reason: "SLUG_INVALID", example: "verde-plants" }];
}

/** What is wrong with the business data alone. */
export function businessProblems(business: Business): Problem[] {
  const needed = ["legalName", "countryCode", "registrationNumber", "contactName", "contactEmail"] as const;
  const gaps = needed.filter((field) => business[field].trim() === "").map((field) => missing(`business.${field}`));
  return [...gaps, ...numberProblems(business), ...placeProblems(business), ...contactProblems(business)];
}

function numberProblems({ countryCode, registrationNumber, vatNumber }: Business): Problem[] {
  const registration = registrationNumber.trim() && registrationProblem(countryCode, registrationNumber.trim());
  const vat = vatNumber.trim() && vatProblem(countryCode, vatNumber.trim());
  return [
    ...(registration
      ? [{ field: "business.registrationNumber", reason: "REGISTRATION_NUMBER_INVALID", example: registration }]
      : []),
    ...(vat ? [{ field: "business.vatNumber", reason: "VAT_NUMBER_INVALID", example: vat }] : []),
  ];
}

const addressReasons: Readonly<Record<string, string>> = {
  countryUnknown: "COUNTRY_UNKNOWN",
  postalCodeWrong: "POSTAL_CODE_INVALID",
  phoneLetters: "PHONE_INVALID",
  phoneLength: "PHONE_INVALID",
  tooLong: "TOO_LONG",
};
const fieldNames: Readonly<Record<string, string>> = { recipient: "legalName", phone: "contactPhone" };

function placeProblems(business: Business): Problem[] {
  if (business.countryCode === "") return [];
  const { legalName: recipient, contactPhone: phone, line1, line2, city, region, postalCode, countryCode } = business;
  const address: Address = { ...emptyAddress(countryCode), recipient, phone, line1, line2, city, region, postalCode };
  return Object.entries(addressProblems(address)).flatMap(([field, problem]) => {
    if (problem === undefined || field === "recipient") return [];
    const name = fieldNames[field] ?? field;
    const example = String(problem.values?.example ?? "");
    return [{ field: `business.${name}`, reason: addressReasons[problem.code] ?? "MISSING", example }];
  });
}

function contactProblems({ contactEmail }: Business): Problem[] {
  if (contactEmail.trim() === "" || z.email().safeParse(contactEmail.trim()).success) return [];
  return [{ field: "business.contactEmail", reason: "EMAIL_INVALID", example: "name@example.com" }];
}

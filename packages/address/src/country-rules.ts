import { formatAddress } from "localized-address-format";
import { postalCodeRule } from "./postal-codes.ts";

/** What is asked for besides recipient, second line and country. */
export type AddressPart = "line1" | "city" | "region" | "postalCode";

/** What a region is called where it is asked for. */
export type RegionKind = "province" | "county" | "state";

/** What a postal code is called. */
export type PostalCodeKind = "postalCode" | "postcode" | "eircode" | "zip";

export interface CountryRules {
  /** In the order in which they are written. */
  readonly parts: readonly AddressPart[];
  readonly required: ReadonlySet<AddressPart>;
  readonly regionKind?: RegionKind;
  readonly postalCodeKind: PostalCodeKind;
  readonly postalCodeExample?: string;
}

interface RegionRule {
  readonly kind: RegionKind;
  readonly isRequired: boolean;
}

/** Where a parcel says its region. Spain's follows from the postal code, Ireland's from the Eircode. */
const regions: Readonly<Record<string, RegionRule>> = {
  AU: { kind: "state", isRequired: true },
  CA: { kind: "province", isRequired: true },
  ES: { kind: "province", isRequired: false },
  IE: { kind: "county", isRequired: false },
  IT: { kind: "province", isRequired: true },
  RO: { kind: "county", isRequired: false },
  US: { kind: "state", isRequired: true },
};

const postalCodeKinds: Readonly<Record<string, PostalCodeKind>> = {
  AU: "postcode",
  GB: "postcode",
  IE: "eircode",
  US: "zip",
};

const known = new Map<string, CountryRules>();

/** What an address of the country consists of. */
export function rulesOf(countryCode: string): CountryRules {
  let rules = known.get(countryCode);
  if (rules === undefined) {
    rules = makeRules(countryCode);
    known.set(countryCode, rules);
  }
  return rules;
}

function makeRules(countryCode: string): CountryRules {
  const region = regions[countryCode];
  const postalCode = postalCodeRule(countryCode);
  const parts = writtenOrder(countryCode).filter((part) => part !== "region" || region !== undefined);
  const required = new Set<AddressPart>(["line1", "city"]);
  if (postalCode !== undefined) required.add("postalCode");
  if (region?.isRequired) required.add("region");
  return {
    parts,
    required,
    ...(region && { regionKind: region.kind }),
    postalCodeKind: postalCodeKinds[countryCode] ?? "postalCode",
    ...(postalCode && { postalCodeExample: postalCode.example }),
  };
}

/** Read off a label on which every part is its own name. */
function writtenOrder(countryCode: string): AddressPart[] {
  const label = formatAddress({
    postalCountry: countryCode,
    addressLines: ["<line1>"],
    locality: "<city>",
    administrativeArea: "<region>",
    postalCode: "<postalCode>",
  }).join();
  const parts: AddressPart[] = ["line1", "city", "region", "postalCode"];
  const place = (part: AddressPart) => label.indexOf(`<${part}>`);
  return parts.filter((part) => place(part) >= 0 || part === "city").sort((a, b) => place(a) - place(b));
}

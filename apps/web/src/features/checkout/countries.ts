/** The parts of an address that are asked for besides recipient and country, in the order they are written. */
export type AddressPart = "line1" | "postalCode" | "city" | "region";

export interface CountryFormat {
  readonly parts: readonly AddressPart[];
  /** Of the postal code without spaces and hyphens, in upper case. */
  readonly postalCode: RegExp;
  readonly postalExample: string;
  /** What the region is called there. */
  readonly regionKind?: "province" | "county";
}

/** The shop's own country, where most parcels go. */
export const homeCountry = "PT";

const postalFirst = ["line1", "postalCode", "city"] as const;
const cityFirst = ["line1", "city", "postalCode"] as const;

function plain(digits: number, postalExample: string): CountryFormat {
  return { parts: postalFirst, postalCode: new RegExp(`^\\d{${digits}}$`), postalExample };
}

/** Where the shop delivers: the European Union and Great Britain. Sources: Universal Postal Union, addressing systems. */
const formats: Readonly<Record<string, CountryFormat>> = {
  AT: plain(4, "1010"),
  BE: plain(4, "1000"),
  BG: plain(4, "1000"),
  CY: plain(4, "1010"),
  CZ: plain(5, "110 00"),
  DE: plain(5, "10115"),
  DK: plain(4, "1050"),
  EE: plain(5, "10111"),
  ES: {
    parts: [...postalFirst, "region"],
    postalCode: /^(0[1-9]|[1-4]\d|5[0-2])\d{3}$/,
    postalExample: "28013",
    regionKind: "province",
  },
  FI: plain(5, "00100"),
  FR: { parts: postalFirst, postalCode: /^(0[1-9]|[1-9]\d)\d{3}$/, postalExample: "75001" },
  GB: {
    parts: cityFirst,
    postalCode: /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)\d[A-Z]{2}$/,
    postalExample: "SW1A 1AA",
  },
  GR: plain(5, "104 31"),
  HR: plain(5, "10000"),
  HU: { parts: ["city", "line1", "postalCode"], postalCode: /^\d{4}$/, postalExample: "1051" },
  IE: {
    parts: ["line1", "city", "region", "postalCode"],
    postalCode: /^([AC-FHKNPRTV-Y]\d{2}|D6W)[0-9AC-FHKNPRTV-Y]{4}$/,
    postalExample: "D02 X285",
    regionKind: "county",
  },
  IT: { parts: [...postalFirst, "region"], postalCode: /^\d{5}$/, postalExample: "00184", regionKind: "province" },
  LT: { parts: postalFirst, postalCode: /^(LT)?\d{5}$/, postalExample: "LT-01100" },
  LU: { parts: postalFirst, postalCode: /^(L)?[1-9]\d{3}$/, postalExample: "1111" },
  LV: { parts: cityFirst, postalCode: /^(LV)?\d{4}$/, postalExample: "LV-1010" },
  MT: { parts: cityFirst, postalCode: /^[A-Z]{3}\d{2,4}$/, postalExample: "VLT 1117" },
  NL: { parts: postalFirst, postalCode: /^[1-9]\d{3}[A-Z]{2}$/, postalExample: "1012 AB" },
  PL: { parts: postalFirst, postalCode: /^\d{5}$/, postalExample: "00-950" },
  PT: { parts: postalFirst, postalCode: /^[1-9]\d{6}$/, postalExample: "1100-148" },
  RO: plain(6, "010011"),
  SE: plain(5, "111 52"),
  SI: plain(4, "1000"),
  SK: plain(5, "811 01"),
};

export const countryCodes: readonly string[] = Object.keys(formats);

/** The format of a country we deliver to; that of the shop's own for another. */
export function formatOf(countryCode: string): CountryFormat {
  const format = formats[countryCode] ?? formats[homeCountry];
  if (!format) throw new Error(`there is no address format for ${homeCountry}`);
  return format;
}

export function isPostalCode(countryCode: string, text: string): boolean {
  return formatOf(countryCode).postalCode.test(text.toUpperCase().replace(/[\s-]/g, ""));
}

export interface PostalCodeRule {
  /** Of the code without spaces, hyphens and the country's prefix, in upper case. */
  readonly pattern: RegExp;
  /** How the parts are spelt, as a replacement for the pattern. */
  readonly spelling: string;
  readonly example: string;
  /** What people put in front, though it is no part of the code. */
  readonly prefix?: RegExp;
}

function digits(count: number, example: string, prefix?: RegExp): PostalCodeRule {
  return { pattern: new RegExp(`^(\\d{${count}})$`), spelling: "$1", example, ...(prefix && { prefix }) };
}

/** "123 45" */
function split(example: string, prefix?: RegExp): PostalCodeRule {
  return { pattern: /^(\d{3})(\d{2})$/, spelling: "$1 $2", example, ...(prefix && { prefix }) };
}

/** Source: Universal Postal Union, addressing systems. */
const rules: Readonly<Record<string, PostalCodeRule>> = {
  AT: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1010", prefix: /^A/ },
  AU: digits(4, "2000"),
  BE: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1000", prefix: /^B/ },
  BG: digits(4, "1000"),
  CA: { pattern: /^([ABCEGHJ-NPRSTVXY]\d[A-Z])(\d[A-Z]\d)$/, spelling: "$1 $2", example: "K1A 0B1" },
  CH: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "8001", prefix: /^CH/ },
  CY: digits(4, "1010", /^CY/),
  CZ: { pattern: /^([1-7]\d{2})(\d{2})$/, spelling: "$1 $2", example: "110 00", prefix: /^CZ/ },
  DE: digits(5, "10115", /^DE?/),
  DK: digits(4, "1050", /^DK/),
  EE: digits(5, "10111", /^EE/),
  ES: { pattern: /^((?:0[1-9]|[1-4]\d|5[0-2])\d{3})$/, spelling: "$1", example: "28013", prefix: /^ES?/ },
  FI: digits(5, "00100", /^FI/),
  FR: { pattern: /^((?:0[1-9]|[1-9]\d)\d{3})$/, spelling: "$1", example: "75001", prefix: /^FR?/ },
  GB: { pattern: /^(GIR|[A-Z]{1,2}\d[A-Z\d]?)(\d[A-Z]{2})$/, spelling: "$1 $2", example: "SW1A 1AA" },
  GR: split("104 31", /^GR/),
  HR: digits(5, "10000", /^HR/),
  HU: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1051", prefix: /^H/ },
  IE: { pattern: /^([AC-FHKNPRTV-Y]\d{2}|D6W)([0-9AC-FHKNPRTV-Y]{4})$/, spelling: "$1 $2", example: "D02 X285" },
  IT: digits(5, "00184", /^IT?/),
  LT: digits(5, "01100", /^LT/),
  LU: { pattern: /^([1-9]\d{3})$/, spelling: "$1", example: "1111", prefix: /^L/ },
  LV: { pattern: /^(\d{4})$/, spelling: "LV-$1", example: "LV-1010", prefix: /^LV/ },
  MT: { pattern: /^([A-Z]{3})(\d{2,4})$/, spelling: "$1 $2", example: "VLT 1117" },
  NL: { pattern: /^([1-9]\d{3})([A-Z]{2})$/, spelling: "$1 $2", example: "1012 AB", prefix: /^NL(?=\d)/ },
  NO: digits(4, "0150", /^NO?/),
  PL: { pattern: /^(\d{2})(\d{3})$/, spelling: "$1-$2", example: "00-950", prefix: /^PL/ },
  PT: { pattern: /^([1-9]\d{3})(\d{3})$/, spelling: "$1-$2", example: "1100-148" },
  RO: digits(6, "010011", /^RO/),
  RU: { pattern: /^([1-6]\d{5})$/, spelling: "$1", example: "101000" },
  SE: { pattern: /^([1-9]\d{2})(\d{2})$/, spelling: "$1 $2", example: "111 52", prefix: /^SE?/ },
  SI: digits(4, "1000", /^SI/),
  SK: split("811 01", /^SK/),
  US: { pattern: /^(\d{5})(\d{4})?$/, spelling: "$1-$2", example: "94107" },
};

/** How postal codes of the country look; undefined where any is taken. */
export function postalCodeRule(countryCode: string): PostalCodeRule | undefined {
  return rules[countryCode];
}

/** The code in its country's spelling, trimmed only where there is no rule; undefined when it cannot be one. */
export function spellPostalCode(countryCode: string, text: string): string | undefined {
  const rule = rules[countryCode];
  if (rule === undefined) return text.trim();
  const compact = text.toUpperCase().replace(/[\s-]/g, "");
  const code = rule.prefix ? compact.replace(rule.prefix, "") : compact;
  if (!rule.pattern.test(code)) return undefined;
  return code.replace(rule.pattern, rule.spelling).replace(/-$/, "");
}

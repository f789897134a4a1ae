import { stdnum } from "stdnum";

/** How a country checks what a business is registered under. Which formats a library cannot tell, any text is taken for. */
interface NumberRule {
  readonly registration: readonly string[];
  readonly vat: readonly string[];
  readonly registrationExample: string;
  readonly vatExample: string;
}

const rule = (
  registration: readonly string[],
  registrationExample: string,
  vat: readonly string[],
  vatExample: string,
): NumberRule => ({ registration, vat, registrationExample, vatExample });

const rules: Readonly<Record<string, NumberRule>> = {
  AT: rule([], "FN 122119m", ["uid"], "ATU13585627"),
  BE: rule(["vat"], "0428.759.497", ["vat"], "BE0428759497"),
  DE: rule([], "HRB 86891", ["vat"], "DE136695976"),
  ES: rule(["cif", "nie", "dni"], "A58818501", ["nif"], "ESA58818501"),
  FR: rule(["siren", "siret"], "732 829 320", ["tva"], "FR40303265045"),
  GB: rule([], "01234567", ["vat"], "GB980780684"),
  IE: rule([], "123456", ["vat"], "IE6433435F"),
  IT: rule(["iva", "codicefiscale"], "00743110157", ["iva"], "IT00743110157"),
  NL: rule([], "12345678", ["btw"], "NL004495445B01"),
  PL: rule(["regon", "nip"], "123456785", ["nip"], "PL8567346215"),
  PT: rule(["nif"], "501442600", ["nif"], "PT501442600"),
  RU: rule(["inn"], "7707083893", ["inn"], "7707083893"),
  SE: rule(["orgnr"], "556188-8404", ["vat"], "SE556188840401"),
  US: rule(["ein"], "91-1144442", [], ""),
};

/** Undefined when the number is one of that country's, or nobody can tell; else an example of what would be. */
export function registrationProblem(countryCode: string, number: string): string | undefined {
  const known = rules[countryCode];
  return known && !isOneOf(countryCode, known.registration, number) ? known.registrationExample : undefined;
}

export function vatProblem(countryCode: string, number: string): string | undefined {
  const known = rules[countryCode];
  return known && !isOneOf(countryCode, known.vat, number) ? known.vatExample : undefined;
}

function isOneOf(countryCode: string, kinds: readonly string[], number: string): boolean {
  if (kinds.length === 0) return true;
  const validators = stdnum[countryCode] ?? {};
  return kinds.some((kind) => validators[kind]?.validate(number).isValid === true);
}

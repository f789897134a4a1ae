import { countryCodes } from "./countries.ts";

export interface Country {
  readonly code: string;
  readonly name: string;
}

/** The countries we deliver to by name. Made on the server: browsers may name them otherwise. */
export function countriesByName(locale: string): Country[] {
  const names = new Intl.DisplayNames(locale, { type: "region" });
  return countryCodes
    .map((code) => ({ code, name: names.of(code) ?? code }))
    .sort((a, b) => a.name.localeCompare(b.name, locale));
}

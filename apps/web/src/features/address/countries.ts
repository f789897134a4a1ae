/** The shop's own country, where most parcels go. */
export const homeCountry = "PT";

/** Where the shop delivers: the European Union and Great Britain. */
export const countryCodes: readonly string[] =
  "AT BE BG CY CZ DE DK EE ES FI FR GB GR HR HU IE IT LT LU LV MT NL PL PT RO SE SI SK".split(" ");

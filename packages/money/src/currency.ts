import { DomainError } from "@souk/errors/domain-error";

/**
 * Minor-unit exponents of the active currencies of ISO 4217 (List One, 2026). Not taken from Intl, which disagrees with
 * the standard for 16 of them. Codes without a minor unit (metals, testing, drawing rights) are left out.
 */
const codesByExponent: Readonly<Record<0 | 2 | 3 | 4, string>> = {
  0: "BIF CLP DJF GNF ISK JPY KMF KRW PYG RWF UGX UYI VND VUV XAF XOF XPF",
  2: `AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BMD BND BOB BOV BRL BSD BTN BWP BYN BZD CAD CDF CHE CHF CHW CNY
    COP COU CRC CUP CVE CZK DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GTQ GYD HKD HNL HTG HUF IDR ILS
    INR IRR JMD KES KGS KHR KPW KYD KZT LAK LBP LKR LRD LSL MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MXV MYR
    MZN NAD NGN NIO NOK NPR NZD PAB PEN PGK PHP PKR PLN QAR RON RSD RUB SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP
    STN SVC SYP SZL THB TJS TMT TOP TRY TTD TWD TZS UAH USD USN UYU UZS VED VES WST XCD XCG YER ZAR ZMW ZWG`,
  3: "BHD IQD JOD KWD LYD OMR TND",
  4: "CLF UYW",
};

const exponents: ReadonlyMap<string, number> = new Map(
  Object.entries(codesByExponent).flatMap(([exponent, codes]) =>
    codes.split(/\s+/).map((code) => [code, Number(exponent)] as const),
  ),
);

/** Whether `code` is an active ISO 4217 currency with a minor unit, in upper case. */
export function isCurrency(code: string): boolean {
  return exponents.has(code);
}

/**
 * How many digits follow the decimal mark: 2 for EUR, 0 for JPY, 3 for KWD.
 * @throws DomainError invalid CURRENCY_UNKNOWN
 */
export function exponentOf(code: string): number {
  const exponent = exponents.get(code);
  if (exponent !== undefined) return exponent;
  throw new DomainError("invalid", "CURRENCY_UNKNOWN", "A currency is an ISO 4217 code such as EUR.", {
    currencyCode: code,
  });
}

import fc from "fast-check";
import { expect, test } from "vitest";
import { exponentOf, isCurrency } from "./currency.ts";
import { toDecimal } from "./decimal.ts";
import { formatMoney } from "./format.ts";
import { add, basisPointsOf, compare, isZero, money, subtract, sum, times, zero } from "./money.ts";
import { parseMoney } from "./parse.ts";
import { fromProto, toProto } from "./proto.ts";

const eur = (minorUnits: bigint) => money("EUR", minorUnits);

test("amounts add, subtract, multiply and compare exactly, far past 2^53", () => {
  expect(add(eur(9_007_199_254_740_993n), eur(2n))).toEqual(eur(9_007_199_254_740_995n));
  expect(subtract(eur(1n), eur(3n))).toEqual(eur(-2n));
  expect(times(eur(1999n), 3n)).toEqual(eur(5997n));
  expect(sum("EUR", [eur(1n), eur(2n), eur(3n)])).toEqual(eur(6n));
  expect(isZero(sum("EUR", []))).toBe(true);
  expect([compare(eur(1n), eur(2n)), compare(eur(2n), eur(2n)), compare(eur(3n), eur(2n))]).toEqual([-1, 0, 1]);
});

test.each([add, subtract, compare])("%o refuses two currencies", (combine) => {
  expect(() => combine(eur(1n), money("RUB", 1n))).toThrow(expect.objectContaining({ reason: "CURRENCY_MISMATCH" }));
});

test("a share rounds half up, and a negative amount mirrors its positive twin", () => {
  expect(basisPointsOf(eur(1005n), 1000n)).toEqual(eur(101n));
  expect(basisPointsOf(eur(1004n), 1000n)).toEqual(eur(100n));
  expect(basisPointsOf(eur(-1005n), 1000n)).toEqual(eur(-101n));
});

test("exponents follow ISO 4217 where Intl does not", () => {
  expect(["JPY", "HUF", "IDR", "EUR", "KWD", "CLF"].map(exponentOf)).toEqual([0, 2, 2, 2, 3, 4]);
  const differing = Intl.supportedValuesOf("currency").filter(
    (code) =>
      isCurrency(code) &&
      new Intl.NumberFormat("en", { style: "currency", currency: code }).resolvedOptions().maximumFractionDigits !==
        exponentOf(code),
  );
  expect(differing).toContain("IDR");
  expect(isCurrency("eur")).toBe(false);
  expect(isCurrency("XAU")).toBe(false);
  expect(() => zero("EUROS")).toThrow(expect.objectContaining({ reason: "CURRENCY_UNKNOWN" }));
});

test("formatting shows the ISO digits in the locale's way, exactly", () => {
  expect(formatMoney(eur(129_900n), "en")).toBe("€1,299.00");
  expect(formatMoney(money("RUB", 129_950n), "ru")).toBe("1\u00a0299,50\u00a0₽");
  expect(formatMoney(money("IDR", 150n), "en")).toContain("1.50");
  expect(formatMoney(eur(900_719_925_474_099_301n), "en")).toBe("€9,007,199,254,740,993.01");
  expect(formatMoney(eur(-5n), "en")).toBe("-€0.05");
});

test("people's ways to write an amount are read, and what is unclear is refused", () => {
  expect(parseMoney("1 299,5", "EUR")).toEqual(eur(129_950n));
  expect(parseMoney("1'299.50", "EUR")).toEqual(eur(129_950n));
  expect(parseMoney("-3", "JPY")).toEqual(money("JPY", -3n));
  for (const text of ["", "abc", "1.299,50", "1.234", "1e3", "٣", "--1", "12345678901234567"]) {
    expect(() => parseMoney(text, "EUR"), text).toThrow(expect.objectContaining({ reason: "MONEY_UNREADABLE" }));
  }
});

test("writing an amount as a decimal and reading it back changes nothing", () => {
  fc.assert(
    fc.property(
      fc.constantFrom("EUR", "JPY", "KWD", "CLF"),
      fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }),
      (code, minorUnits) => {
        expect(parseMoney(toDecimal({ currencyCode: code, minorUnits }), code).minorUnits).toBe(minorUnits);
      },
    ),
  );
});

test("money crosses the wire unchanged and never unnoticed when missing", () => {
  expect(fromProto(toProto(eur(5n)))).toEqual(eur(5n));
  expect(() => fromProto(undefined)).toThrow(expect.objectContaining({ reason: "MONEY_MISSING" }));
});

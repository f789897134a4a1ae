import fc from "fast-check";
import { type Fill, type Json, sample } from "./sample.ts";
import type { Field, NumberShape, Shape, TextShape } from "./shape.ts";

const words = [
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\u0001\u0007\u001b[31m\u007f\u0085\u009f",
  "\ud800",
  "a\udfff\ud800b",
  "\ufeff\u200b\u202etxet\u2066",
  "e\u0301\u0327\u0308".repeat(50),
  "👩‍👩‍👧‍👦🏴‍☠️",
  "İıſ\u00df\ufb03",
  "'; drop table orders; --",
  '" or ""="',
  "\\'\\\\%_[]^$.*+?(){}|",
  "%00%0a%u0000",
  "../../../../etc/passwd",
  "<script>alert(1)</script>",
  "\u0024{jndi:ldap://x}{{7*7}}",
  "__proto__",
  "constructor",
  "null",
  "NaN",
  "-1",
  "1e999",
  "9".repeat(400),
  "00000000-0000-0000-0000-000000000000",
  "ffffffff-ffff-ffff-ffff-ffffffffffff",
  "01a1fd83-b5a2-71d5-9e69-dbac02a5e1f",
  "01A1FD83-B5A2-71D5-9E69-DBAC02A5E1FD",
  "2026-02-30T25:61:61Z",
  "a@b",
  `${"a".repeat(64)}@${"b".repeat(180)}.example`,
  "a b c d e f g h ".repeat(12),
  "x".repeat(5_000),
  "я".repeat(70_000),
];
const numbers = [0, -0, -1, 0.1, 1e-320, 2 ** 31, -(2 ** 31), 2 ** 53, -(2 ** 53) - 2, 1e308, 1e21];
const wideNumbers = [
  "-1",
  "9223372036854775807",
  "-9223372036854775808",
  "9223372036854775808",
  "1.5",
  "",
  "0x10",
  "1e3",
];
const dates = [
  "0001-01-01T00:00:00Z",
  "9999-12-31T23:59:59.999999999Z",
  "1969-12-31T23:59:59Z",
  "10000-01-01T00:00:00Z",
];

function nested(depth: number): Json {
  let value: Json = [];
  for (let level = 0; level < depth; level++) value = level % 2 === 0 ? [value] : { a: value };
  return value;
}

/** Values of any type, wherever something else is asked for. */
const anything: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom<Json>(
    null,
    true,
    {},
    [],
    [[]],
    { en: null },
    nested(90),
    Array.from({ length: 3_000 }, () => 0),
  ),
  fc.constantFrom<Json>(...numbers),
  fc.constantFrom<Json>(...words),
  fc.string({ unit: "binary", maxLength: 40 }),
);

/** Requests of which most parts keep the rules and some break them, of every kind that the shape knows. */
export function hostile(shape: Shape, fill: Fill, path = ""): fc.Arbitrary<Json> {
  const valid = fc.constant(null).map(() => sample(shape, fill, path));
  switch (shape.kind) {
    case "text":
      return mixed(valid, fc.oneof(fc.constantFrom(...words), ownTexts(shape)));
    case "number":
      return mixed(valid, ownNumbers(shape));
    case "boolean":
      return mixed(fc.boolean(), fc.constantFrom<Json>("true", 1, null));
    case "list": {
      const items = hostile(shape.items, fill, `${path}[]`);
      const few = fc.array(items, { minLength: shape.min, maxLength: Math.min(shape.max, shape.min + 3) });
      const one = sample(shape.items, fill, `${path}[]`);
      const tooMany = fc
        .constantFrom(shape.max, Math.min(shape.max + 1, 3_000))
        .map((length) => Array.from({ length: Math.min(length, 3_000) }, () => one));
      return fc.oneof(
        { weight: 12, arbitrary: few },
        { weight: 1, arbitrary: tooMany },
        { weight: 1, arbitrary: anything },
      );
    }
    case "object":
      return fc.oneof(
        { weight: 24, arbitrary: hostileObject(shape.fields, fill, path) },
        { weight: 1, arbitrary: anything },
      );
    case "map":
      return mixed(
        valid,
        fc.dictionary(fc.constantFrom(...words), hostile(shape.values, fill, `${path}[]`), { maxKeys: 4 }),
      );
    case "any":
      return anything;
  }
}

function mixed(valid: fc.Arbitrary<Json>, own: fc.Arbitrary<Json>): fc.Arbitrary<Json> {
  return fc.oneof({ weight: 10, arbitrary: valid }, { weight: 4, arbitrary: own }, { weight: 1, arbitrary: anything });
}

function hostileObject(fields: readonly Field[], fill: Fill, path: string): fc.Arbitrary<Json> {
  const parts = fields.map(({ name, shape, isRequired, choice }) => {
    const value = hostile(shape, fill, path === "" ? name : `${path}.${name}`);
    // Of a choice mostly one is there, as a client would send it.
    const isThere = fc.integer({ min: 0, max: 19 }).map((dice) => dice < (isRequired ? 19 : choice ? 4 : 10));
    return fc.tuple(isThere, value).map(([there, given]): [string, Json][] => (there ? [[name, given]] : []));
  });
  const extra = fc.oneof(
    { weight: 30, arbitrary: fc.constant<[string, Json][]>([]) },
    { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...words), anything).map((pair): [string, Json][] => [pair]) },
  );
  return fc.tuple(...parts, extra).map((found) => Object.fromEntries(found.flat()));
}

/** At and beyond the edges of its own rules. */
function ownTexts({ min, max, oneOf, format }: TextShape): fc.Arbitrary<Json> {
  const lengths = [min - 1, min, max, max + 1].filter((length) => length >= 0 && length <= 100_000);
  const long = fc.constantFrom(...(lengths.length > 0 ? lengths : [1])).map((length) => "ж".repeat(length));
  if (oneOf) return fc.constantFrom(...oneOf, oneOf.join(), "_", "999");
  if (format === "instant") return fc.constantFrom(...dates, ...words);
  return long;
}

function ownNumbers({ min, max, isText }: NumberShape): fc.Arbitrary<Json> {
  const edges = [min, max, min - 1n, max + 1n];
  if (isText) return fc.oneof(fc.constantFrom(...edges.map(String)), fc.constantFrom(...wideNumbers));
  return fc.oneof(fc.constantFrom(...edges.map(Number)), fc.constantFrom(...numbers));
}

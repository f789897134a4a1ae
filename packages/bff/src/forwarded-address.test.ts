import { expect, test } from "vitest";
import { addressFrom } from "./forwarded-address.ts";

const request = (headers: Record<string, string>) => (name: string) => headers[name] ?? null;

test("what a client writes before the proxy's entry is not believed", () => {
  const read = request({ "x-forwarded-for": "1.1.1.1, 203.0.113.7", "cf-connecting-ip": "1.1.1.1" });
  expect(addressFrom(read, { proxyCount: 1 })).toBe("203.0.113.7");
});

test("with two proxies the outer one's entry counts", () => {
  const read = request({ "x-forwarded-for": "1.1.1.1, 203.0.113.7, 10.0.0.2" });
  expect(addressFrom(read, { proxyCount: 2 })).toBe("203.0.113.7");
});

test("a header that the proxy overwrites is used when it is named", () => {
  const read = request({ "x-forwarded-for": "1.1.1.1", "cf-connecting-ip": "203.0.113.7" });
  expect(addressFrom(read, { header: "cf-connecting-ip", proxyCount: 1 })).toBe("203.0.113.7");
});

test("without a proxy all are one", () => {
  expect(addressFrom(request({}), { proxyCount: 1 })).toBe("local");
});

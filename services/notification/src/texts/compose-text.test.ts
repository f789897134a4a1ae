import { newId } from "@souk/ids/id";
import { segmentsOf } from "@souk/sms-sandbox/segments";
import { expect, test } from "vitest";
import { locales } from "../mails/content.ts";
import { createShopLinks } from "../mails/shop-links.ts";
import { codeText, orderText } from "./compose-text.ts";
import { isTextTopic, textTopics } from "./text-topics.ts";

const links = createShopLinks("https://marketplace.shop.example", "https://console.example");
const orderId = newId();
const topics = Object.keys(textTopics).filter(isTextTopic);
const texts = locales.flatMap((locale) => [
  ...topics.map((topic) => ({ locale, text: orderText({ topic, locale, orderId }, links) })),
  { locale, text: codeText({ locale, code: "012345" }) },
]);

test.each(texts)("$text: one SMS in English, two at most in Russian", ({ locale, text }) => {
  expect(segmentsOf(text)).toBeLessThanOrEqual(locale === "en" ? 1 : 2);
  if (locale === "en") expect(text).toMatch(/^[ -~]+$/);
  expect(text).not.toMatch(/[{}]|PIN|ПИН/);
});

test("the short link says which order it is of, and no more", () => {
  const link = new URL(links.shortOrder("ru", orderId));
  const [, locale, page, short = ""] = link.pathname.split("/");
  expect([locale, page]).toEqual(["ru", "o"]);
  expect(Buffer.from(short, "base64url").toString("hex")).toBe(orderId.replaceAll("-", ""));
  expect(link.href.length).toBeLessThan(75);
});

import { create } from "@bufbuild/protobuf";
import { MailKind } from "@souk/contracts/auth/v1/auth";
import { OrderSchema } from "@souk/contracts/order/v1/order";
import { describe, expect, test } from "vitest";
import { locales } from "./content.ts";
import { orderMail } from "./order-mail.ts";
import { renderHtml } from "./render-html.ts";
import { renderText } from "./render-text.ts";
import { createShopLinks } from "./shop-links.ts";
import { signInMail } from "./sign-in-mail.ts";

const links = createShopLinks("https://shop.example", "https://console.example");
const kinds = Object.values(MailKind).filter((kind) => typeof kind === "number" && kind !== MailKind.UNSPECIFIED);
const details = {
  token: "a-secret",
  requestedAt: new Date("2026-11-21T07:30:00Z"),
  expiresAt: new Date("2026-11-21T08:00:00Z"),
  device: "Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0",
};

describe.each(locales)("mails in %s", (locale) => {
  test.each(kinds)("kind %s has words, no gap left open, and the same link in both forms", (kind) => {
    const mail = signInMail({ ...details, kind: Number(kind), locale }, links);
    if (!mail) throw new Error("there is no such mail");
    const [html, text] = [renderHtml(mail), renderText(mail)];
    for (const form of [html, text]) expect(form).not.toMatch(/\{\w+\}|undefined/);
    const urls = [...html.matchAll(/href="([^"]+)"/g)].map(([, url]) => url);
    for (const url of urls) expect(text).toContain(url);
    expect(html).toContain(`<html lang="${locale}">`);
  });

  test("what people typed cannot become markup", () => {
    const order = create(OrderSchema, {
      ...{
        number: "<i>",
        locale,
        contact: { name: `<img src=x onerror="alert(1)">`, email: "a@b.example", phone: "" },
      },
      sellerOrders: [
        { lines: [{ quantity: 1, title: { byLanguage: { en: "<script>", ru: "<script>" } }, total: money(1n) }] },
      ],
      totals: { items: money(1n), delivery: money(0n), total: money(1n) },
    });
    const mail = orderMail("placed", order, "token", links);
    expect(renderHtml(mail)).not.toMatch(/<img|<script|<i>/);
    expect(renderText(mail)).toContain("<img src=x");
  });
});

test("a token is one part of a path, whatever it holds", () => {
  expect(links.verifyEmail("en", "../../evil?x=1#y")).toBe("https://shop.example/en/verify/..%2F..%2Fevil%3Fx%3D1%23y");
});

test("a link that is no address of the web is never sent", () => {
  const blocks = [{ kind: "button", label: "x", url: "javascript:alert(1)" }] as const;
  expect(() => renderHtml({ locale: "en", subject: "", title: "", reason: "", blocks })).toThrow(TypeError);
});

test("a device is named by browser and system", () => {
  const mail = signInMail({ ...details, kind: MailKind.NEW_SIGN_IN, locale: "en" }, links);
  expect(mail && renderText(mail)).toContain("Firefox, Linux, 21 November 2026 at 07:30 UTC");
});

function money(minorUnits: bigint) {
  return { currencyCode: "EUR", minorUnits };
}

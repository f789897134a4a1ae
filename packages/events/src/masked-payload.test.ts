import { create, toBinary } from "@bufbuild/protobuf";
import { AccountDeletedSchema } from "@souk/contracts/auth/v1/auth_events";
import { OrderSchema } from "@souk/contracts/order/v1/order";
import { OrderPlacedSchema } from "@souk/contracts/order/v1/order_events";
import { expect, test } from "vitest";
import { maskedPayload } from "./masked-payload.ts";

test("ids, amounts, states and times are shown, and no text that could tell who somebody is", () => {
  const order = create(OrderSchema, {
    id: "0190a6a8-0000-7000-8000-000000000001",
    state: 1,
    contact: { name: "Anna Prokopenko", email: "anna@example.com", phone: "+351 900 000 000" },
    address: { recipient: "Anna Prokopenko", line1: "Rua do Almada 214", postalCode: "4050-032", countryCode: "PT" },
    totals: { total: { currencyCode: "EUR", minorUnits: 2_790n } },
    placedAt: { seconds: 1_795_000_000n },
    locale: "en",
  });
  const shown = maskedPayload(OrderSchema, toBinary(OrderSchema, order)) ?? "";
  for (const personal of ["Anna", "anna@", "351", "Almada", "4050"]) expect(shown).not.toContain(personal);
  expect(JSON.parse(shown)).toMatchObject({
    id: order.id,
    state: "STATE_PLACED",
    contact: { name: "•••", email: "•••", phone: "•••" },
    address: { countryCode: "PT", line1: "•••" },
    totals: { total: { currencyCode: "EUR", minorUnits: "2790" } },
    placedAt: "2026-11-18T11:06:40Z",
  });
});

test("lists are looked into, and what is not of the schema is not shown at all", () => {
  const placed = create(OrderPlacedSchema, {
    orderId: "o",
    sellerOrders: [{ sellerId: "s", lines: [{ quantity: 2 }] }],
  });
  const shown = maskedPayload(OrderPlacedSchema, toBinary(OrderPlacedSchema, placed));
  expect(JSON.parse(shown ?? "")).toEqual({
    orderId: "o",
    sellerOrders: [{ sellerId: "s", lines: [{ quantity: 2 }] }],
  });
  expect(maskedPayload(AccountDeletedSchema, Buffer.from("not a message at all"))).toBeUndefined();
});

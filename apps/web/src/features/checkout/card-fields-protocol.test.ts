import { expect, test } from "vitest";
import { cardFieldsUrl, readFieldsMessage } from "./card-fields-protocol.ts";

test("messages of the card fields are read", () => {
  expect(readFieldsMessage({ type: "souk-fields:ready", height: 160 })).toEqual({ type: "ready", height: 160 });
  expect(readFieldsMessage({ type: "souk-fields:token", token: "tok_1", card: {} })).toEqual({
    type: "token",
    token: "tok_1",
  });
});

test.each([null, "souk-fields:token", {}, { type: "souk-fields:token" }, { type: "souk-fields:token", token: 7 }])(
  "%j is no message",
  (data) => expect(readFieldsMessage(data)).toBeUndefined(),
);

test("language, theme and origin go into the address, the key stays", () => {
  const look = { locale: "ru", theme: "dark", origin: "http://127.0.0.1:4100", load: 0 } as const;
  const url = new URL(cardFieldsUrl("http://127.0.0.1:4110/fields?key=pk_1&locale=en", look));
  expect(Object.fromEntries(url.searchParams)).toEqual({
    key: "pk_1",
    locale: "ru",
    theme: "dark",
    origin: "http://127.0.0.1:4100",
    ground: "card",
  });
});

import { expect, test } from "vitest";
import { navigationLink } from "./navigation-link.ts";

const address = {
  ...{ recipient: "Anna", phone: "", line1: "Rua do Almada 214", line2: "", postalCode: "4050-032", city: "Porto" },
};
const place = { latitude: 41.15, longitude: -8.61 };

test("a place that is known is driven to, one that is guessed is looked for", () => {
  const exact = navigationLink({ address, place, isPlaceKnown: true });
  expect(exact).toMatch(/^geo:41\.15,-8\.61\?q=41\.15/);
  const guessed = navigationLink({ address, place, isPlaceKnown: false });
  expect(guessed).toBe("geo:0,0?q=Rua%20do%20Almada%20214%2C%204050-032%2C%20Porto");
});

test("without a place and an address there is no way", () => {
  expect(navigationLink({ address: null, place, isPlaceKnown: false })).toBeUndefined();
});

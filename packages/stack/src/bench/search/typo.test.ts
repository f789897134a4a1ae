import { expect, test } from "vitest";
import { withTypo } from "./typo.ts";

test("the longest word gets one slip, the same every time", () => {
  const texts = ["brass lamp", "waterproof running shoes", "чайник", "keyboard for a desk", "headphones"];
  for (const text of texts) {
    const typo = withTypo(text);
    expect(typo).not.toBe(text);
    expect(typo).toBe(withTypo(text));
    expect(typo?.split(" ")).toHaveLength(text.split(" ").length);
  }
  expect(withTypo("usb hub")).toBeUndefined();
});

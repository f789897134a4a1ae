import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { contrast, type Oklch } from "./oklch.ts";

type Theme = "light" | "dark";
const themes: Theme[] = ["light", "dark"];
const tokens = readColours("tokens.css", /--color-([\w-]+): light-dark\(oklch\(([^)]+)\), oklch\(([^)]+)\)\)/g);
const grounds = readColours(
  "utilities.css",
  /@utility (ground-\w+) \{\s+background-color: light-dark\(oklch\(([^)]+?) var\([^)]+\)\), oklch\(([^)]+?) var\(/g,
);

const surfaces = ["paper", "wash", "card", "float"];
const textPairs: [text: string, ground: string][] = [
  ...["ink", "soft", "brand", "good", "warn-text", "danger"].flatMap((text) =>
    surfaces.map((ground): [string, string] => [text, ground]),
  ),
  ...["good", "warn", "danger"].flatMap((tone): [string, string][] => [
    ["ink", `${tone}-wash`],
    ["soft", `${tone}-wash`],
    [tone === "warn" ? "warn-text" : tone, `${tone}-wash`],
  ]),
  ["ink", "press"],
  ["soft", "press"],
  ["on-brand", "brand"],
  ["on-brand", "brand-press"],
  ["on-ink", "ink"],
  ["on-ink", "ink-press"],
  ["on-danger", "danger"],
  ["on-danger", "danger-press"],
];

for (const theme of themes) {
  test.each(textPairs)(`${theme}: %s on %s reaches AA for text`, (text, ground) => {
    expect(contrast(colour(text, theme), colour(ground, theme))).toBeGreaterThanOrEqual(4.5);
  });

  test(`${theme}: ink and soft reach AA on product and hero grounds of any hue`, () => {
    for (const ground of ["ground-product", "ground-hero"]) {
      for (let hue = 0; hue < 360; hue += 10) {
        const tinted = { ...pick(grounds, ground)[theme], h: hue };
        for (const text of ["ink", "soft"]) {
          expect(contrast(colour(text, theme), tinted), `${text} at ${hue}`).toBeGreaterThanOrEqual(4.5);
        }
      }
    }
  });

  test.each(["paper", "card"])(`${theme}: control edges and the focus ring reach 3:1 on %s`, (ground) => {
    for (const mark of ["edge", "brand"]) {
      expect(contrast(colour(mark, theme), colour(ground, theme))).toBeGreaterThanOrEqual(3);
    }
  });
}

test.each(["ink", "soft", "faint", "line", "brand", "danger"])(
  "%s is as strong in the dark as in the light",
  (text) => {
    const [light, dark] = themes.map((theme) => contrast(colour(text, theme), colour("paper", theme)));
    expect((dark ?? 0) / (light ?? 1)).toBeGreaterThan(0.8);
    expect((dark ?? 0) / (light ?? 1)).toBeLessThan(1.25);
  },
);

function colour(token: string, theme: Theme): Oklch {
  return pick(tokens, token)[theme];
}

function pick(found: Map<string, Record<Theme, Oklch>>, name: string): Record<Theme, Oklch> {
  const both = found.get(name);
  if (!both) throw new Error(`${name} is not defined as light-dark(oklch(), oklch())`);
  return both;
}

function readColours(file: string, pattern: RegExp): Map<string, Record<Theme, Oklch>> {
  const css = readFileSync(new URL(`../src/${file}`, import.meta.url), "utf8");
  return new Map(
    [...css.matchAll(pattern)].map(([, name = "", light = "", dark = ""]) => [
      name,
      { light: parse(light), dark: parse(dark) },
    ]),
  );
}

function parse(channels: string): Oklch {
  const [l = Number.NaN, c = Number.NaN, h = 0] = channels.split(" ").map(Number);
  return { l, c, h };
}

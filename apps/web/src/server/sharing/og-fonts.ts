import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

interface OgFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 500 | 700;
  readonly style: "normal";
}

const files = [
  ["latin", 500],
  ["latin", 700],
  ["cyrillic", 500],
  ["cyrillic", 700],
] as const;

let loaded: Promise<OgFont[]> | undefined;

/** Onest in the formats and scripts that the drawing of share pictures needs; read once. */
export function ogFonts(): Promise<OgFont[]> {
  loaded ??= Promise.all(files.map(([script, weight]) => load(script, weight)));
  return loaded;
}

/** A name for each script: the drawing takes the first font of a name that it finds. */
async function load(script: "latin" | "cyrillic", weight: 500 | 700): Promise<OgFont> {
  const { resolve } = createRequire(join(process.cwd(), "package.json"));
  const path = resolve(`@fontsource/onest/files/onest-${script}-${weight}-normal.woff`);
  return { name: `Onest ${script}`, data: await readFile(path), weight, style: "normal" };
}

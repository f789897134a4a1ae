import "server-only";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import path from "node:path";

interface OgFont {
  readonly name: string;
  readonly data: Buffer;
  readonly weight: 500 | 700;
  readonly style: "normal";
}

// Resolved when it runs, from the folder that the app runs in: a bundler has nothing to do with these files.
const require = createRequire(path.join(process.cwd(), "package.json"));

let loaded: Promise<OgFont[]> | undefined;

/** Onest in the format that the drawing of share pictures takes, Latin and Cyrillic; read once. */
export function ogFonts(): Promise<OgFont[]> {
  loaded ??= Promise.all([
    load(require.resolve("@expo-google-fonts/onest/500Medium/Onest_500Medium.ttf"), 500),
    load(require.resolve("@expo-google-fonts/onest/700Bold/Onest_700Bold.ttf"), 700),
  ]);
  return loaded;
}

async function load(file: string, weight: 500 | 700): Promise<OgFont> {
  return { name: "Onest", data: await readFile(file), weight, style: "normal" };
}

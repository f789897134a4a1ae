import { createRequire } from "node:module";
import path from "node:path";

// Resolved when it runs, from the folder that the app runs in: a bundler has nothing to do with these files.
const require = createRequire(path.join(process.cwd(), "package.json"));

/** Whole typefaces, Latin and Cyrillic. */
export const fontFiles = {
  text: () => require.resolve("@expo-google-fonts/onest/400Regular/Onest_400Regular.ttf"),
  strong: () => require.resolve("@expo-google-fonts/onest/600SemiBold/Onest_600SemiBold.ttf"),
};

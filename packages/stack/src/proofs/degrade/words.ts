import { readFileSync } from "node:fs";
import { join } from "node:path";
import { z } from "zod";
import { CHECKOUT } from "../../folders.ts";

const Messages = z.record(z.string(), z.unknown());
const languages = ["en", "ru"];

/** The reasons that the storefront has words for in every language: it shows nothing else of a failure. */
export function readReasonsWithWords(): ReadonlySet<string> {
  const [first = [], ...others] = languages.map((language) => {
    const path = join(CHECKOUT, "apps", "web", "src", "messages", language, "errors.json");
    return Object.keys(Messages.parse(JSON.parse(readFileSync(path, "utf8"))));
  });
  return new Set(first.filter((reason) => others.every((reasons) => reasons.includes(reason))));
}

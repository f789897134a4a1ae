import { globSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { extendTailwindMerge } from "tailwind-merge";
import { expect, test } from "vitest";
import { cn } from "../src/lib/cn.ts";

const repository = join(import.meta.dirname, "../../..");

/** Every property that Tailwind knows, with the tokens of theme.css: what `cn` is a part of. */
const mergeAll = extendTailwindMerge({
  extend: {
    theme: {
      text: [
        "display",
        "title",
        "heading",
        "subheading",
        "touch",
        "body",
        "small",
        "label",
        "micro",
        "price",
        "price-large",
      ],
      radius: ["4", "6", "8", "12", "16", "20", "24", "28"],
      shadow: ["float"],
      "drop-shadow": ["product"],
      "font-weight": ["heavy"],
      container: ["page", "reading", "narrow"],
    },
    classGroups: { "bg-color": ["ground-product", "ground-hero"] },
  },
});

/** Pairs that nobody replaces one by the other; a caller that does adds the property to cn.ts. */
const leftAlone =
  /^-?(rounded-[lrt]-|line-clamp|order|inset|content-|translate|tracking|shadow|outline|underline|line-through|stroke-|justify-items-|animate|align|self|overflow-[xy])/;

/** Class names in use without their variants, some of each kind: as `px-4` goes, so goes `px-5`. */
function classesInUse(): string[] {
  const files = globSync(["packages/ui/src/components/*.tsx", "apps/web/src/**/*.tsx"], { cwd: repository });
  const texts = files.flatMap((file) => readFileSync(join(repository, file), "utf8").match(/"[^"\n]+"|`[^`]+`/g) ?? []);
  const words = texts.flatMap((text) => text.slice(1, -1).split(/\s+/));
  const classes = [...new Set(words)].filter((word) => /^-?[a-z][\w.[\]()/%,-]*$/.test(word));
  const byKind = Map.groupBy(classes, (name) => name.replace(/-[^-]*$/, ""));
  const some = [...byKind.values()].flatMap((names) => names.slice(0, 2)).filter((name) => !leftAlone.test(name));
  return some.filter((name) => mergeAll(`${name} ${name}`) === name);
}

test("of two class names in use, the earlier goes exactly when the later sets the same property", () => {
  const classes = classesInUse();
  expect(classes.length).toBeGreaterThan(100);
  const differences = classes.flatMap((earlier) =>
    classes
      .filter((later) => later !== earlier && cn(earlier, later) !== mergeAll(`${earlier} ${later}`))
      .map((later) => `${earlier} ${later}`),
  );
  expect(differences).toEqual([]);
});

test("a caller's class wins in the state that it names, and only there", () => {
  expect(cn("px-4 sm:px-5", "sm:p-2")).toBe("px-4 sm:p-2");
  expect(cn("relative size-11 text-touch text-ink", "absolute size-10.5 text-body text-soft")).toBe(
    "absolute size-10.5 text-body text-soft",
  );
  expect(cn("inline-flex", "md:hidden")).toBe("inline-flex md:hidden");
});

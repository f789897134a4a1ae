import type { AttributeRule, AttributeValue } from "./attribute.ts";
import type { Flaw, Flaws } from "./flaw.ts";
import { limits } from "./product.ts";
import type { AttributeDraft } from "./product-draft.ts";
import { flawOfText } from "./text.ts";

/** The values that are right; the others are among the flaws. */
export function checkAttributeValues(
  drafts: readonly AttributeDraft[],
  dictionary: ReadonlyMap<string, AttributeRule>,
  flaws: Flaws,
): AttributeValue[] {
  if (drafts.length > limits.attributes) {
    flaws.add(
      "attributes",
      "TOO_MANY_ATTRIBUTES",
      `${drafts.length} attributes; at most ${limits.attributes} are allowed.`,
    );
    return [];
  }
  const seen = new Set<string>();
  const values: AttributeValue[] = [];
  for (const [index, draft] of drafts.entries()) {
    const field = `attributes[${index}]`;
    if (seen.has(draft.code)) flaws.add(field, "ATTRIBUTE_REPEATED", `"${draft.code}" is given twice.`);
    seen.add(draft.code);
    const rule = dictionary.get(draft.code);
    if (!rule) {
      flaws.add(`${field}.attribute_code`, "ATTRIBUTE_UNKNOWN", `The dictionary has no "${draft.code.slice(0, 120)}".`);
      continue;
    }
    const value = checkValue(draft, rule, field, flaws);
    if (value) values.push(value);
  }
  return values;
}

function checkValue(
  draft: AttributeDraft,
  rule: AttributeRule,
  field: string,
  flaws: Flaws,
): AttributeValue | undefined {
  if (draft.kind === "none" || draft.kind !== rule.kind) {
    flaws.add(field, "ATTRIBUTE_KIND_MISMATCH", `"${draft.code}" takes a value of the kind ${rule.kind}.`);
    return undefined;
  }
  const flaw = flawOfValue(draft, rule);
  if (!flaw) return draft;
  flaws.add(field, flaw.reason, `"${draft.code}" ${flaw.message}.`);
  return undefined;
}

function flawOfValue(draft: AttributeValue, rule: AttributeRule): Omit<Flaw, "field"> | undefined {
  switch (draft.kind) {
    case "number":
      return Number.isFinite(draft.value) ? undefined : { reason: "NUMBER_INVALID", message: "is not a finite number" };
    case "text": {
      const message = flawOfText(draft.value, limits.textLength);
      return message ? { reason: "TEXT_INVALID", message } : undefined;
    }
    case "option":
      return rule.optionCodes.has(draft.value)
        ? undefined
        : { reason: "OPTION_UNKNOWN", message: `has no option "${draft.value.slice(0, limits.codeLength)}"` };
    case "boolean":
      return undefined;
  }
}

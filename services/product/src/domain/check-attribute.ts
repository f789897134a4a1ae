import { DomainError } from "@souk/errors/domain-error";
import type { Attribute } from "./attribute.ts";
import { isUuid } from "./is-uuid.ts";
import { isSlug } from "./slug.ts";
import { flawOfText, hasControls } from "./text.ts";

const swatchPattern = /^#[0-9a-f]{6}$/i;

function refuse(attribute: Attribute, what: string): never {
  throw new DomainError("invalid", "ATTRIBUTE_INVALID", `The attribute "${attribute.code}" ${what}.`, {
    attribute_code: attribute.code,
  });
}

/** Throws ATTRIBUTE_INVALID unless the entry may stand in the dictionary. */
export function checkAttribute(attribute: Attribute): void {
  if (!isSlug(attribute.code)) refuse(attribute, 'has a bad code; one like "screen-diagonal" is needed');
  if (attribute.id && !isUuid(attribute.id)) refuse(attribute, "has an id that is not a UUID in lower case");
  if (hasControls(attribute.unit)) refuse(attribute, "has a unit that is not plain text");
  const flaw = flawOfText(attribute.name, 200);
  if (flaw) refuse(attribute, `has a name that ${flaw}`);
  if (attribute.kind !== "option" && attribute.options.length > 0)
    refuse(attribute, "has options but is not of that kind");
  if (attribute.kind === "option" && attribute.options.length === 0) refuse(attribute, "needs at least one option");
  checkOptions(attribute);
}

function checkOptions(attribute: Attribute): void {
  const codes = new Set<string>();
  for (const { code, name, swatch } of attribute.options) {
    if (!isSlug(code)) refuse(attribute, `has an option with the bad code "${code}"; one like "lilac" is needed`);
    if (codes.has(code)) refuse(attribute, `has the option "${code}" twice`);
    codes.add(code);
    const flaw = flawOfText(name, 200);
    if (flaw) refuse(attribute, `has the option "${code}" whose name ${flaw}`);
    if (swatch && !swatchPattern.test(swatch))
      refuse(attribute, `has a bad swatch at "${code}"; one like #a892d8 is needed`);
  }
}

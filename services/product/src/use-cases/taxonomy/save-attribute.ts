import { audit } from "@souk/database/audit";
import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { appendEvents } from "@souk/events/append-event";
import type { Attribute } from "../../domain/attribute.ts";
import { checkAttribute } from "../../domain/check-attribute.ts";
import { attributeChanged } from "../../events/product-events.ts";
import { changeAttributes } from "../upsert-attributes.ts";
import { type By, loggedNames } from "./category-log.ts";

export interface SaveAttributeInput extends By {
  readonly key: RequestKey;
  readonly attribute: Attribute;
  readonly isNew: boolean;
}

/** Makes an entry of the dictionary or changes one; what products use of it stays. */
export function saveAttribute({ db }: { db: Db }, input: SaveAttributeInput): Promise<Attribute> {
  checkAttribute(input.attribute);
  return once(db, input.key, (tx) => save(tx, input));
}

async function save(tx: Tx, { attribute, isNew, actor }: SaveAttributeInput): Promise<Attribute> {
  const { code } = attribute;
  const { before, saved } = await changeAttributes(tx, [{ ...attribute, id: "" }]);
  const was = before.get(code);
  const [is] = saved;
  if (!is) throw new Error("an attribute that was saved is not there");
  if (was && isNew)
    throw new DomainError("already_exists", "ATTRIBUTE_CODE_TAKEN", `The dictionary has "${code}" already.`, {
      attribute_code: code,
    });
  if (!was && !isNew)
    throw new DomainError("not_found", "ATTRIBUTE_NOT_FOUND", `The dictionary has no "${code}".`, {
      attribute_code: code,
    });
  await appendEvents(tx, [attributeChanged(is)]);
  await audit(tx, {
    ...{ actor, action: was ? "attribute.changed" : "attribute.created", subjectId: is.id, subjectName: code },
    ...{ before: was ? logged(was, is) : {}, after: logged(is, was) },
  });
  return is;
}

/** Of its choices only those that the other one has not, or by another name. */
function logged(attribute: Attribute, other: Attribute | undefined): Record<string, string> {
  const same = new Set(other?.options.map(keyOf));
  const own = attribute.options.filter((option) => !same.has(keyOf(option)));
  const choices = own.map(({ code, name }) => [`choice_${code}`, Object.values(name).join(" / ")]);
  const { kind, unit, options } = attribute;
  const count = kind === "option" ? { choices: String(options.length) } : {};
  return { ...loggedNames(attribute.name), kind, unit, ...count, ...Object.fromEntries(choices.slice(0, 50)) };
}

const keyOf = ({ code, name, swatch }: Attribute["options"][number]) =>
  JSON.stringify([code, Object.entries(name).sort(), swatch]);

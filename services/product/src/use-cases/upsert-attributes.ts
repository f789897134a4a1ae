import type { Db, Tx } from "@souk/database/database";
import { once, type RequestKey } from "@souk/database/once";
import { DomainError } from "@souk/errors/domain-error";
import { newId } from "@souk/ids/id";
import { findUsedOption, isAttributeUsed, lockAttributes, saveAttributes } from "../db/attribute-store.ts";
import type { Attribute } from "../domain/attribute.ts";
import { checkAttribute } from "../domain/check-attribute.ts";

export interface UpsertAttributesInput {
  readonly key: RequestKey;
  readonly attributes: readonly Attribute[];
}

/** Creates or replaces dictionary entries by code. What products use of an entry cannot be taken from it. */
export function upsertAttributes({ db }: { db: Db }, { key, attributes }: UpsertAttributesInput): Promise<void> {
  for (const attribute of attributes) checkAttribute(attribute);
  const codes = attributes.map(({ code }) => code);
  const repeated = codes.find((code, index) => codes.indexOf(code) !== index);
  if (repeated !== undefined) {
    throw new DomainError("invalid", "ATTRIBUTE_REPEATED", `"${repeated}" is in this call twice.`, {
      attribute_code: repeated,
    });
  }
  return once(db, key, async (tx) => {
    await changeAttributes(tx, attributes);
  });
}

/** What is stored now of those that passed their checks, and what was there before, by code. */
export async function changeAttributes(
  tx: Tx,
  attributes: readonly Attribute[],
): Promise<{ before: ReadonlyMap<string, Attribute>; saved: readonly Attribute[] }> {
  const stored = await lockAttributes(
    tx,
    attributes.map(({ code }) => code),
  );
  const byCode = new Map(stored.map((attribute) => [attribute.code, attribute]));
  for (const attribute of attributes) {
    const before = byCode.get(attribute.code);
    if (before) await checkUse(tx, before, attribute);
  }
  const rows = attributes.map((attribute) => ({
    ...attribute,
    id: byCode.get(attribute.code)?.id ?? (attribute.id || newId()),
  }));
  await saveAttributes(tx, rows);
  return { before: byCode, saved: rows };
}

async function checkUse(tx: Tx, before: Attribute, after: Attribute): Promise<void> {
  const { code } = before;
  if (before.kind !== after.kind && (await isAttributeUsed(tx, code))) {
    throw inUse(`"${code}" is used by products; its kind stays ${before.kind}.`, { attribute_code: code });
  }
  const kept = new Set(after.options.map((option) => option.code));
  const gone = before.options.map((option) => option.code).filter((option) => !kept.has(option));
  const used = gone.length > 0 ? await findUsedOption(tx, code, gone) : undefined;
  if (used !== undefined) {
    throw inUse(`"${code}" must keep the option "${used}": products have it.`, {
      attribute_code: code,
      option_code: used,
    });
  }
}

function inUse(message: string, metadata: Record<string, string>): DomainError {
  return new DomainError("failed_precondition", "ATTRIBUTE_IN_USE", message, metadata);
}

import type { Dictionary } from "./dictionary.ts";
import { optionOf } from "./dictionary.ts";
import { addFault, type MappedRow } from "./mapped-row.ts";
import { optionUnknown } from "./read-attribute.ts";

interface ReadOptions {
  /** What the variants differ by. */
  readonly codes: readonly string[];
  readonly chosen: ReadonlyMap<MappedRow, Readonly<Record<string, string>>>;
}

interface Choice {
  readonly field: string;
  readonly attribute: string;
  readonly option: string;
}

/** What is chosen in each row, from "option:colour" columns and from pairs of a name and a value. */
export function readOptions(
  rows: readonly MappedRow[],
  dictionary: Dictionary,
  before: readonly string[],
): ReadOptions {
  const codes = new Set(before);
  const chosen = new Map<MappedRow, Record<string, string>>();
  for (const row of rows) {
    const options: Record<string, string> = {};
    for (const choice of [...namedChoices(row), ...pairedChoices(row, rows[0])]) {
      const attribute = dictionary.attribute(choice.attribute);
      if (attribute?.kind !== "option") {
        const code = choice.attribute.slice(0, 120);
        const message = `"${code}" is nothing in the dictionary that variants can differ by.`;
        addFault(row, choice.field, { reason: "OPTION_ATTRIBUTE_UNKNOWN", message, metadata: { code } });
        continue;
      }
      codes.add(attribute.code);
      const option = optionOf(attribute, choice.option);
      if (option) options[attribute.code] = option.code;
      else addFault(row, choice.field, optionUnknown(attribute, choice.option));
    }
    chosen.set(row, options);
  }
  return { codes: [...codes], chosen };
}

function namedChoices({ fields }: MappedRow): Choice[] {
  return [...fields].flatMap(([field, option]) =>
    field.startsWith("option:") ? [{ field, attribute: field.slice("option:".length), option }] : [],
  );
}

/** The name stands in the first row of a product only; "Title: Default Title" says that there is nothing to choose. */
function pairedChoices({ fields }: MappedRow, first: MappedRow | undefined): Choice[] {
  return ["1", "2", "3"].flatMap((n) => {
    const attribute = fields.get(`option_name_${n}`) ?? first?.fields.get(`option_name_${n}`);
    const option = fields.get(`option_value_${n}`);
    if (attribute === undefined || option === undefined || option === "Default Title") return [];
    return [{ field: `option_value_${n}`, attribute, option }];
  });
}

import type { Attribute, AttributeValue } from "../attribute.ts";
import { optionOf } from "./dictionary.ts";

export interface Unread {
  readonly reason: string;
  readonly message: string;
  readonly metadata?: Readonly<Record<string, string>>;
}

const truths: Readonly<Record<string, boolean>> = {
  ...{ yes: true, true: true, "1": true, y: true, да: true },
  ...{ no: false, false: false, "0": false, n: false, нет: false },
};

/** What a cell says of an attribute. `language` is that of the column. */
export function readAttribute(attribute: Attribute, written: string, language: string): AttributeValue | Unread {
  const { code, kind } = attribute;
  switch (kind) {
    case "text":
      return { code, kind, value: { [language]: written } };
    case "number": {
      const value = Number(written.replaceAll(/[\s\u00a0\u202f]/g, "").replace(",", "."));
      if (Number.isFinite(value)) return { code, kind, value };
      return {
        reason: "NUMBER_UNREADABLE",
        message: "Write a number such as 12.5, without a unit.",
        metadata: { code },
      };
    }
    case "boolean": {
      const value = truths[written.toLowerCase()];
      if (value !== undefined) return { code, kind, value };
      return { reason: "BOOLEAN_UNREADABLE", message: "Write yes or no.", metadata: { code } };
    }
    case "option": {
      const option = optionOf(attribute, written);
      return option ? { code, kind, value: option.code } : optionUnknown(attribute, written);
    }
  }
}

const namedMax = 12;

export function optionUnknown({ code, options }: Attribute, written: string): Unread {
  const right = options.slice(0, namedMax).map((option) => option.code);
  const choices = `${right.join(", ")}${options.length > namedMax ? ", …" : ""}`;
  const message = `"${code}" has no option "${written.slice(0, 120)}"; it has ${choices}.`;
  return { reason: "OPTION_UNKNOWN", message, metadata: { code, value: written.slice(0, 120), options: choices } };
}

import type { AttributeRow, ChoiceRow } from "@/server/routers/taxonomy/attribute-row";

export const newAttribute: AttributeRow = {
  ...{ code: "", names: { en: "", ru: "" }, kind: "option", unit: "" },
  choices: [],
};

export const newChoice: ChoiceRow = { code: "", names: { en: "", ru: "" }, swatch: "" };

/** Whether it can be sent: only options have choices, and each of them a code and a name. */
export function isComplete({ code, names, kind, choices }: AttributeRow): boolean {
  const named = choices.every((choice) => choice.code.trim() !== "" && choice.names.en.trim() !== "");
  return code.trim() !== "" && names.en.trim() !== "" && (kind === "option" ? choices.length > 0 && named : true);
}

/** What is sent: a unit is a number's, choices are an option's. */
export function sendable(attribute: AttributeRow): Omit<AttributeRow, "choices"> & { choices: ChoiceRow[] } {
  return {
    ...attribute,
    unit: attribute.kind === "number" ? attribute.unit : "",
    choices: attribute.kind === "option" ? [...attribute.choices] : [],
  };
}

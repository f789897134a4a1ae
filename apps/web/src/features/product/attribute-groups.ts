import type { AttributeRow } from "@/server/catalogue/attribute-rows";

const groupNames = ["general", "measures", "features"] as const;
type GroupName = (typeof groupNames)[number];

export interface AttributeGroup {
  readonly name: GroupName;
  readonly rows: readonly AttributeRow[];
}

/** Facts in the order people look for them: what it is, its measures, what it can do. The dictionary has no groups. */
export function attributeGroups(rows: readonly AttributeRow[]): AttributeGroup[] {
  const byName = Map.groupBy(rows, groupOf);
  return groupNames.flatMap((name) => {
    const own = byName.get(name);
    return own ? [{ name, rows: own }] : [];
  });
}

function groupOf({ value, unit }: AttributeRow): GroupName {
  if (typeof value === "boolean") return "features";
  return unit === "" ? "general" : "measures";
}

import { Check, Minus } from "lucide-react";
import { useTranslations } from "next-intl";
import { useId } from "react";
import type { AttributeRow } from "@/server/catalogue/attribute-rows";
import { type AttributeGroup, attributeGroups } from "./attribute-groups.ts";

/** The facts about a product, in groups once there is more than one. */
export function AttributeTable({ rows }: { rows: readonly AttributeRow[] }) {
  const groups = attributeGroups(rows);
  return (
    <div className="grid gap-7">
      {groups.map((group) => (
        <Group key={group.name} group={group} hasTitle={groups.length > 1} />
      ))}
    </div>
  );
}

function Group({ group: { name, rows }, hasTitle }: { group: AttributeGroup; hasTitle: boolean }) {
  const t = useTranslations("finding.facts");
  const titleId = useId();
  return (
    <div>
      {hasTitle && (
        <h3 id={titleId} className="mb-1.5 text-subheading">
          {t(name)}
        </h3>
      )}
      <dl aria-labelledby={hasTitle ? titleId : undefined} className="border-line border-t">
        {rows.map((row) => (
          <div key={row.code} className="grid grid-cols-2 gap-4 sm:grid-cols-[2fr_3fr] border-line border-b py-2.5">
            <dt className="min-w-0 hyphens-auto text-soft">{row.name}</dt>
            <dd className="min-w-0 hyphens-auto wrap-anywhere">
              <Value row={row} />
            </dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

function Value({ row: { value, unit } }: { row: AttributeRow }) {
  const t = useTranslations("shop.product");
  if (typeof value === "boolean") {
    const Icon = value ? Check : Minus;
    return (
      <span className="flex items-center gap-2">
        <Icon aria-hidden strokeWidth={1.75} className={value ? "size-4.5 text-good" : "size-4.5 text-soft"} />
        {value ? t("yes") : t("no")}
      </span>
    );
  }
  if (unit === "") return value;
  return `${value}\u00a0${t.has(`units.${unit}`) ? t(`units.${unit}`) : unit}`;
}

"use client";
import { Select } from "@souk/ui/components/select";
import { useTranslations } from "next-intl";
import type { ImportView } from "@/server/routers/imports/import-view";
import { plainFields } from "./fields.ts";

interface MappingTableProps {
  readonly columns: ImportView["columns"];
  readonly fields: Readonly<Record<string, string>>;
  readonly onChange: (fields: Record<string, string>) => void;
}

/** Each column with what its first rows have, and what it is read as. */
export function MappingTable({ columns, fields, onChange }: MappingTableProps) {
  const t = useTranslations("imports");
  const words = (field: string) => {
    const [, kind, code] = /^(attr|option):(.+)$/.exec(field) ?? [];
    if (kind === undefined || code === undefined) return t.has(`field.${field}`) ? t(`field.${field}`) : field;
    return t(kind === "attr" ? "attribute" : "option", { code });
  };
  return (
    <ul className="divide-y divide-line border-line border-y">
      {columns.map(({ name, samples, field }) => {
        const special = plainFields.some((each) => each === field) || field === "" ? [] : [field];
        const own = /^(attr|option):.+$/.test(name) && !special.includes(name) ? [name] : [];
        return (
          <li key={name} className="grid items-center gap-x-5 gap-y-1.5 py-2.5 sm:grid-cols-[1fr_16rem]">
            <div className="min-w-0">
              <p className="wrap-anywhere font-semibold">{name}</p>
              <p className="truncate text-small text-soft">{samples.join(" · ") || t("noSamples")}</p>
            </div>
            <Select
              controlSize="sm"
              aria-label={t("readAs", { column: name })}
              value={fields[name] ?? ""}
              onChange={(event) => onChange({ ...fields, [name]: event.target.value })}
            >
              <option value="">{t("notRead")}</option>
              {[...special, ...own, ...plainFields].map((each) => (
                <option key={each} value={each}>
                  {words(each)}
                </option>
              ))}
            </Select>
          </li>
        );
      })}
    </ul>
  );
}

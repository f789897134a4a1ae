import { Field } from "@souk/ui/components/field";
import { Select } from "@souk/ui/components/select";
import type { TreeRow } from "./category-tree.ts";
import { useNameOf } from "./name-of.ts";

interface CategorySelectProps {
  readonly label: string;
  readonly hint?: string | undefined;
  readonly rows: readonly TreeRow[];
  /** What no category at all is called; left out where one is needed. */
  readonly none?: string;
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** A place in the tree. */
export function CategorySelect({ label, hint, rows, none, value, onChange }: CategorySelectProps) {
  const nameOf = useNameOf();
  return (
    <Field label={label} hint={hint}>
      {(control) => (
        <Select {...control} value={value} onChange={(event) => onChange(event.target.value)}>
          {none !== undefined && <option value="">{none}</option>}
          {rows.map(({ category, depth }) => (
            <option key={category.id} value={category.id}>
              {"\u00a0\u00a0\u00a0".repeat(depth)}
              {nameOf(category.names)}
            </option>
          ))}
        </Select>
      )}
    </Field>
  );
}

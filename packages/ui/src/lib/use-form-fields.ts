"use client";
import { useState } from "react";
import type { Problem, Problems } from "./problem.ts";

export interface FormFields<Name extends string> {
  readonly values: Readonly<Record<Name, string>>;
  /** Those that are to be shown now. */
  readonly problems: Problems<Name>;
  readonly set: (patch: Partial<Record<Name, string>>) => void;
  /** To be called when a field is left. */
  readonly leave: (name: Name) => void;
  /** Shows all problems; answers with them. */
  readonly check: () => Problems<Name>;
}

/** Fields whose problems show when a filled field is left, and go as soon as they are mended. */
export function useFormFields<Name extends string>(
  initial: Record<Name, string>,
  problemsOf: (values: Readonly<Record<Name, string>>) => Problems<Name>,
): FormFields<Name> {
  const [values, setValues] = useState(initial);
  const [checked, setChecked] = useState<ReadonlySet<string>>(new Set());
  const found = problemsOf(values);
  return {
    values,
    problems: onlyChecked(found, checked),
    set: (patch) => setValues((before) => ({ ...before, ...patch })),
    leave: (name) => {
      if (values[name].trim() !== "") setChecked((before) => new Set([...before, name]));
    },
    check: () => {
      setChecked(new Set(Object.keys(values)));
      return found;
    },
  };
}

function onlyChecked<Name extends string>(problems: Problems<Name>, checked: ReadonlySet<string>): Problems<Name> {
  const shown: Problems<Name> = {};
  for (const name in problems) {
    const problem: Problem | undefined = problems[name];
    if (problem && checked.has(name)) shown[name] = problem;
  }
  return shown;
}

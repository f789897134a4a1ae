import { useTranslations } from "next-intl";
import { useCallback } from "react";

interface Told {
  readonly reason: string;
  readonly message: string;
  readonly metadata: Readonly<Record<string, string>>;
}

/** What is wrong with a cell or a file and what would be right, in the reader's words. */
export function useFaultText(): (fault: Told) => string {
  const t = useTranslations("imports.faults");
  const errors = useTranslations("errors");
  return useCallback(
    ({ reason, message, metadata }) => {
      if (t.has(reason)) return t(reason, { ...metadata });
      return errors.has(reason) ? errors(reason, { ...metadata }) : message || errors("GENERIC");
    },
    [t, errors],
  );
}

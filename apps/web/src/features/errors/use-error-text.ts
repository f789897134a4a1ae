"use client";
import { useTranslations } from "next-intl";
import { useCallback } from "react";

/** Why a call failed, in the reader's words: by the reason it carries, else that it did not work. */
export function useErrorText(): (error: unknown) => string {
  const t = useTranslations("errors");
  return useCallback(
    (error) => {
      const { reason, metadata } = failureOf(error);
      return t.has(reason) ? t(reason, { ...metadata, minutes: minutesOf(metadata) }) : t("GENERIC");
    },
    [t],
  );
}

interface Failure {
  readonly reason: string;
  readonly metadata: Record<string, string>;
}

/** How long to wait, in whole minutes. */
function minutesOf({ retry_after_seconds: seconds = "60" }: Record<string, string>): number {
  return Math.max(1, Math.ceil(Number(seconds) / 60));
}

const unreachable: Failure = { reason: "UNREACHABLE", metadata: {} };

/** The reason of a failed tRPC call; one that never got an answer is UNREACHABLE. */
export function failureOf(error: unknown): Failure {
  const data = propertyOf(error, "data");
  const reason = propertyOf(data, "reason");
  if (typeof reason !== "string") return unreachable;
  const entries = Object.entries(propertyOf(data, "metadata") ?? {});
  return { reason, metadata: Object.fromEntries(entries.map(([name, value]) => [name, String(value)])) };
}

function propertyOf(value: unknown, name: string): unknown {
  return typeof value === "object" && value !== null ? Object.entries(value).find(([key]) => key === name)?.[1] : null;
}

"use client";
import { useEffect, useState, useSyncExternalStore } from "react";
import { useBffQuery } from "@/trpc/use-bff-query";
import { readRecent, subscribeRecent } from "./recent-searches.ts";
import { type SuggestOption, suggestOptions } from "./suggest-options.ts";

const pauseMs = 140;
const none: readonly string[] = [];

export interface Suggestions {
  readonly options: readonly SuggestOption[];
  /** The answer to what is typed now has not come yet. */
  readonly isBehind: boolean;
}

/** What to propose for a text, asked for once the typing pauses; an answer that nobody waits for is cancelled. */
export function useSuggestions(text: string, isOpen: boolean): Suggestions {
  const asked = useSettled(text.trim().slice(0, 200));
  const recent = useSyncExternalStore(subscribeRecent, readRecent, () => none);
  const { data, isFetching } = useBffQuery((trpc) =>
    trpc.catalogue.suggest.queryOptions(
      { text: asked },
      {
        enabled: isOpen,
        staleTime: 60_000,
        retry: false,
        placeholderData: (before) => before,
        trpc: { abortOnUnmount: true },
      },
    ),
  );
  return { options: suggestOptions(text, recent, data), isBehind: isFetching || asked !== text.trim() };
}

/** The value, once it has not changed for a moment; an empty one at once. */
function useSettled(value: string): string {
  const [settled, settle] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => settle(value), value === "" ? 0 : pauseMs);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}

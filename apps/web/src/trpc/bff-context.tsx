"use client";
import { useLocale } from "next-intl";
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from "react";
import type { Bff } from "./bff.ts";
import { type BffSource, createBffSource } from "./bff-source.ts";

const Source = createContext<BffSource | undefined>(undefined);

/** Around every page: the islands below ask the BFF with `useBffQuery` and `useMutate`, whose code follows the page. */
export function BffProvider({ children }: { children: ReactNode }) {
  const locale = useLocale();
  const [source] = useState(() => createBffSource(locale));
  return <Source value={source}>{children}</Source>;
}

export function useBffSource(): BffSource {
  const source = useContext(Source);
  if (!source) throw new Error("The BFF is asked outside of BffProvider: put the provider above it.");
  return source;
}

/** The client once its code is there; it comes by itself when the browser is idle. */
export function useBff(): Bff | undefined {
  const source = useBffSource();
  useEffect(() => source.loadWhenIdle(), [source]);
  return useSyncExternalStore(source.subscribe, source.now, nothingYet);
}

const nothingYet = () => undefined;

"use client";
import { failureOf } from "@souk/bff/failure";
import { newId } from "@souk/ids/id";
import { useMutation } from "@tanstack/react-query";
import { useCallback, useEffect, useRef, useState } from "react";
import type { ProductContent } from "@/server/routers/catalogue/content-view";
import type { ProblemView } from "@/server/routers/catalogue/product-view";
import { useTRPC } from "@/trpc/react";
import { useShop } from "../../shop/shop-context.tsx";

type SaveState = "clean" | "unsaved" | "saving" | "saved" | "failed" | "changed-elsewhere";

export interface DraftSaving {
  readonly state: SaveState;
  readonly error: unknown;
  /** Of the draft as it is stored; 0 while there is none. */
  readonly version: number;
  readonly problems: readonly ProblemView[];
  /** Saves what is not saved. Whether everything is stored now. */
  readonly flush: () => Promise<{ isSaved: boolean; version: number; problems: readonly ProblemView[] }>;
}

interface Draft {
  readonly productId: string;
  readonly content: ProductContent;
  readonly currencyCode: string;
  readonly version: number;
  readonly problems: readonly ProblemView[];
  readonly onSaved: (draft: { content: ProductContent; version: number; savedAt: string }) => void;
}

/** So long after the last key. */
const pauseMs = 1_500;

/** Keeps the draft saved while somebody writes. After a refusal because of another's version it saves no more. */
export function useDraftSaving({ productId, content, currencyCode, onSaved, ...initial }: Draft): DraftSaving {
  const { slug: shop } = useShop();
  const { mutateAsync } = useMutation(useTRPC().catalogue.saveDraft.mutationOptions());
  const [state, setState] = useState<SaveState>("clean");
  const [error, setError] = useState<unknown>(null);
  const [stored, setStored] = useState({ version: initial.version, problems: initial.problems });
  const latest = useRef({ content, saved: content, ...stored });
  /** One after the other: each names the version that the one before has made. */
  const line = useRef<Promise<unknown>>(Promise.resolve());
  latest.current.content = content;
  const saved = useRef(onSaved);
  saved.current = onSaved;

  const saveOnce = useCallback(async () => {
    const { content: written, version } = latest.current;
    setState("saving");
    try {
      const kept = await mutateAsync({ shop, requestId: newId(), productId, version, currencyCode, content: written });
      Object.assign(latest.current, { version: kept.version, problems: kept.problems, saved: written });
      setStored({ version: kept.version, problems: kept.problems });
      setError(null);
      setState(latest.current.content === written ? "saved" : "unsaved");
      saved.current({ content: written, version: kept.version, savedAt: kept.savedAt });
    } catch (failure) {
      setError(failure);
      setState(failureOf(failure).reason === "DRAFT_CHANGED" ? "changed-elsewhere" : "failed");
    }
  }, [mutateAsync, shop, productId, currencyCode]);

  const flush = useCallback(() => {
    const next = line.current.then(async () => {
      if (latest.current.content !== latest.current.saved) await saveOnce();
      const { content: now, saved: kept, version, problems } = latest.current;
      return { isSaved: now === kept, version, problems };
    });
    line.current = next;
    return next;
  }, [saveOnce]);

  const isStuck = state === "changed-elsewhere";
  useEffect(() => {
    if (content === latest.current.saved || isStuck) return;
    setState((known) => (known === "saving" ? known : "unsaved"));
    const timer = setTimeout(() => void flush(), pauseMs);
    return () => clearTimeout(timer);
  }, [content, flush, isStuck]);

  // Who leaves by a link within the pause has written it all the same.
  const leaving = useRef({ isStuck, flush });
  leaving.current = { isStuck, flush };
  useEffect(() => {
    return () => {
      const { current } = leaving;
      if (!current.isStuck && latest.current.content !== latest.current.saved) void current.flush();
    };
  }, []);

  return { state, error, ...stored, flush };
}

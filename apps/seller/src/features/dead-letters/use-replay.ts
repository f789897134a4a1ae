"use client";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import type { DeadLetterView } from "@/server/routers/dead-letters/list";
import { useTRPC } from "@/trpc/react";

export interface ReplayProgress {
  readonly all: number;
  readonly done: number;
  readonly handled: number;
  readonly failed: number;
  readonly gone: number;
  readonly isRunning: boolean;
}

/** Replays one event after the other, so that one can see how far it is and stop. */
export function useReplay() {
  const trpc = useTRPC();
  const client = useQueryClient();
  const replaying = useMutation(trpc.deadLetters.replay.mutationOptions());
  const [progress, setProgress] = useState<ReplayProgress | null>(null);
  const [error, setError] = useState<unknown>(null);
  const isStopped = useRef(false);
  const replay = async (letters: readonly DeadLetterView[]) => {
    isStopped.current = false;
    setError(null);
    let now: ReplayProgress = { all: letters.length, done: 0, handled: 0, failed: 0, gone: 0, isRunning: true };
    setProgress(now);
    try {
      for (const { service, id: letterId } of letters) {
        if (isStopped.current) break;
        const { outcome } = await replaying.mutateAsync({ service, letterId });
        now = { ...now, done: now.done + 1, [outcome]: now[outcome] + 1 };
        setProgress(now);
      }
    } catch (failure) {
      setError(failure);
    } finally {
      setProgress({ ...now, isRunning: false });
      await client.invalidateQueries({ queryKey: trpc.deadLetters.pathKey() });
    }
  };
  const stop = () => {
    isStopped.current = true;
  };
  return { progress, error, replay, stop };
}

export type Replay = ReturnType<typeof useReplay>;

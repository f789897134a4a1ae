import "server-only";
import type { z } from "zod";
import type { Locale } from "../../i18n/locales.ts";
import type { Reading } from "../catalogue/reading.ts";
import type { Clients } from "../clients.ts";

/** A query whose answer is the same for everybody: it is never told who asks. */
export interface PublicRead<Schema extends z.ZodType, Output> {
  readonly input: Schema;
  /** Counts every time it is asked, also when the answer is known. */
  readonly admit?: (clientAddress: string) => Promise<void>;
  /** Left out for what has to be asked each time. */
  readonly keep?: {
    readonly lifetimeMs: number;
    readonly tags: (input: z.output<Schema>, output: Output) => readonly string[];
  };
  readonly read: (clients: Clients, locale: Locale, input: z.output<Schema>, reading: Reading) => Promise<Output>;
}

/** An answer as it leaves. */
export interface Made {
  readonly json: Buffer;
  readonly tags: readonly string[];
  /** False when something was left out that could not be had. */
  readonly isWhole: boolean;
}

/** A read with what was asked of it. */
export interface PreparedRead {
  /** The same for all that asks for the same. */
  readonly key: string;
  /** 0: it is not kept. */
  readonly lifetimeMs: number;
  readonly admit: (clientAddress: string) => Promise<void>;
  make(clients: Clients, locale: Locale, signal?: AbortSignal): Promise<Made>;
}

export interface AnyRead {
  /** Undefined for what is no input of it. */
  prepare(raw: unknown): PreparedRead | undefined;
}

export function publicRead<Schema extends z.ZodType, Output>(
  about: PublicRead<Schema, Output>,
): PublicRead<Schema, Output> & AnyRead {
  const { input: schema, keep, admit = async () => {}, read } = about;
  return {
    ...about,
    prepare(raw) {
      const { success, data: input } = schema.safeParse(raw);
      if (!success) return undefined;
      return {
        key: JSON.stringify(input),
        lifetimeMs: keep?.lifetimeMs ?? 0,
        admit,
        async make(clients, locale, signal) {
          let isWhole = true;
          const onLeftOut = () => {
            isWhole = false;
          };
          const output = await read(clients, locale, input, { signal, onLeftOut });
          return { json: Buffer.from(JSON.stringify(output)), tags: keep?.tags(input, output) ?? [], isWhole };
        },
      };
    },
  };
}

import "server-only";
import { DomainError, isDomainError } from "@souk/errors/domain-error";
import { z } from "zod";
import { consumingServices } from "../../each-service.ts";
import { operatorProcedure } from "../../trpc.ts";

export type ReplayOutcome = "handled" | "failed" | "gone";

const input = z.object({ service: z.enum(consumingServices), letterId: z.uuid() });
const timeoutMs = 15_000;

/** Has an event handled again. That it fails again is an answer: one goes on with the next. */
export const replay = operatorProcedure
  .input(input)
  .mutation(async ({ ctx, input: { service, letterId } }): Promise<{ outcome: ReplayOutcome }> => {
    const client = ctx.clients.deadLetters.get(service);
    if (!client) throw new DomainError("not_found", "DEAD_LETTER_NOT_FOUND", "No such service hears of events.");
    try {
      await client.replayDeadLetter({ id: letterId }, { ...ctx.call, timeoutMs });
      return { outcome: "handled" };
    } catch (error) {
      if (!isDomainError(error)) throw error;
      if (error.reason === "DEAD_LETTER_NOT_FOUND") return { outcome: "gone" };
      if (error.reason === "DEAD_LETTER_FAILED_AGAIN") return { outcome: "failed" };
      throw error;
    }
  });

import type { Db } from "@souk/database/database";
import type { Logger } from "@souk/telemetry/logger";
import { latestAction, openRules } from "./db/commission-store.ts";
import { type CommissionTerms, percentOnly } from "./domain/commission.ts";
import { type CommissionRule, type FindTerms, termsFinder } from "./domain/commission-rule.ts";

/** All rules that count or are to, kept in this process: a quote asks nobody. */
export interface CommissionBook {
  readonly standard: CommissionTerms;
  find(): Promise<FindTerms>;
  rules(): Promise<readonly CommissionRule[]>;
  /** What was read before is not used any more: the rules have changed. */
  forget(): void;
  stop(): void;
}

interface Options {
  readonly db: Db;
  readonly now: () => Date;
  readonly standardBasisPoints: bigint;
  readonly log: Logger;
  /** How often it looks whether another process has changed the rules. */
  readonly everyMs: number;
}

interface Read {
  readonly rules: readonly CommissionRule[];
  readonly find: FindTerms;
  readonly version: string;
}

export function createCommissionBook({ db, now, standardBasisPoints, log, everyMs }: Options): CommissionBook {
  const standard = percentOnly(standardBasisPoints);
  let reading: Promise<Read> | undefined;

  async function read(): Promise<Read> {
    // The version first: a change in between is then read once more, never missed.
    const version = await latestAction(db);
    const rules = await openRules(db, now());
    return { rules, find: termsFinder(rules, standard), version };
  }

  function current(): Promise<Read> {
    if (reading) return reading;
    const fresh = read();
    reading = fresh;
    fresh.catch(() => {
      if (reading === fresh) reading = undefined;
    });
    return fresh;
  }

  async function look(): Promise<void> {
    const known = reading;
    if (known && (await known).version !== (await latestAction(db)) && reading === known) reading = undefined;
  }

  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error }, "the commission rules were not looked at"));
  }, everyMs);
  timer.unref();

  return {
    standard,
    find: async () => (await current()).find,
    rules: async () => (await current()).rules,
    forget: () => {
      reading = undefined;
    },
    stop: () => clearInterval(timer),
  };
}

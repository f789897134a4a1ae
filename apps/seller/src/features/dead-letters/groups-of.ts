import type { DeadLetterView } from "@/server/routers/dead-letters/list";

export interface LetterGroup {
  readonly id: string;
  readonly service: string;
  readonly consumer: string;
  readonly eventType: string;
  readonly cause: string;
  readonly letters: readonly DeadLetterView[];
}

/** What failed for the same cause at the same consumer belongs together; the latest failure first. */
export function groupsOf(letters: readonly DeadLetterView[]): LetterGroup[] {
  const idOf = ({ service, consumer, eventType, cause }: DeadLetterView) =>
    JSON.stringify([service, consumer, eventType, cause]);
  return [...Map.groupBy(letters, idOf)].flatMap(([id, own]) => {
    const [first] = own;
    if (!first) return [];
    const { service, consumer, eventType, cause } = first;
    return [{ id, service, consumer, eventType, cause, letters: own }];
  });
}

/** Why a field cannot be taken as it is: a key of the form's messages with what belongs into the sentence. */
export interface Problem {
  readonly code: string;
  readonly values?: Record<string, string>;
}

export type Problems<Name extends string> = Partial<Record<Name, Problem>>;

/** What is wrong with one field of one product. */
export interface Flaw {
  /** Where: "variants[2].offers[0].price". */
  readonly field: string;
  readonly reason: string;
  /** What is wrong and what would be right. */
  readonly message: string;
}

const flawsMax = 20;

/** Collects what is wrong with one product; keeps the first twenty. */
export class Flaws {
  readonly found: Flaw[] = [];

  add(field: string, reason: string, message: string): void {
    if (this.found.length < flawsMax) this.found.push({ field, reason, message });
  }
}

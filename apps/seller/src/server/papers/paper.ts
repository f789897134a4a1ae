/** A parcel's label, in words that are ready to print. */
export interface Label {
  readonly from: readonly string[];
  readonly to: { readonly recipient: string; readonly lines: readonly string[]; readonly phone: string };
  readonly orderNumber: string;
  /** "Parcel 1 of 2". */
  readonly parcel: string;
  /** "1.2 kg"; empty when it was not weighed. */
  readonly weight: string;
  readonly deliveryOption: string;
  /** What the barcode says. */
  readonly code: string;
}

/** What lies in a parcel, for whoever opens it. */
export interface Slip {
  readonly title: string;
  readonly seller: string;
  readonly facts: readonly (readonly [label: string, value: string])[];
  readonly to: Label["to"];
  readonly headings: { readonly item: string; readonly sku: string; readonly quantity: string };
  readonly lines: readonly {
    readonly title: string;
    readonly options: string;
    readonly sku: string;
    readonly quantity: number;
  }[];
  readonly footer: string;
  readonly code: string;
}

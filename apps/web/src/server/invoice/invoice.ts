/** What an invoice says, in the reader's language; sums are worked out, nothing is left to the drawing. */
export interface Invoice {
  readonly locale: string;
  readonly words: InvoiceWords;
  readonly number: string;
  readonly date: string;
  /** Fixed by the order, so that the same invoice is the same file. */
  readonly issuedAt: Date;
  readonly billTo: readonly string[];
  /** Null when it is not known. */
  readonly paidBy: string | null;
  readonly sellers: readonly InvoiceSeller[];
  /** Sellers whose parts were cancelled. */
  readonly cancelled: readonly string[];
  readonly total: string;
  readonly taxes: readonly InvoiceTax[];
}

export interface InvoiceSeller {
  readonly name: string;
  readonly place: string;
  readonly lines: readonly InvoiceLine[];
  readonly sums: readonly InvoiceSum[];
}

export interface InvoiceLine {
  readonly title: string;
  readonly options: string;
  readonly quantity: string;
  readonly unitPrice: string;
  readonly amount: string;
}

export interface InvoiceSum {
  readonly label: string;
  readonly amount: string;
  readonly isTotal: boolean;
}

interface InvoiceTax {
  readonly rate: string;
  readonly net: string;
  readonly tax: string;
}

export type InvoiceWords = Readonly<
  Record<
    | "title"
    | "number"
    | "date"
    | "billTo"
    | "soldBy"
    | "payment"
    | "item"
    | "quantity"
    | "unitPrice"
    | "amount"
    | "total"
    | "taxTitle"
    | "net"
    | "tax"
    | "cancelled"
    | "footer",
    string
  >
> & { readonly page: (page: number, count: number) => string };

import "server-only";
import { router } from "../../trpc.ts";
import { book } from "./book.ts";
import { cancel } from "./cancel.ts";
import { list } from "./list.ts";
import { quote } from "./quote.ts";

export const carrier = router({ list, quote, book, cancel });

ALTER TABLE "documents" ADD COLUMN "document_id" bigint NOT NULL GENERATED ALWAYS AS IDENTITY (sequence name "documents_document_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1);--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "terms" bigint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "documents" ADD COLUMN "term_weights" smallint[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "documents_document_id" ON "documents" USING btree ("document_id");--> statement-breakpoint
alter table documents alter column terms set storage external, alter column term_weights set storage external;
--> statement-breakpoint
-- Documents there are have no terms yet: they are made anew as after a rebuild whose process ended.
update index_state set building = serving + 1 where exists (select from documents);
--> statement-breakpoint
-- A short word with one wrong letter has few trigrams in common with the right one.
create function similar_words(slip text, most int) returns table (word text, frequency int)
language sql stable
set pg_trgm.similarity_threshold = 0.2
as $$
  select word, frequency from vocabulary
  where word % slip and frequency > 0 and length(word) between length(slip) - 2 and length(slip) + 2
  order by similarity(word, slip) desc, frequency desc limit most
$$;

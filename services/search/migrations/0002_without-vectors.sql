create extension if not exists pg_trgm;
--> statement-breakpoint
CREATE TABLE "postings" (
	"term" bigint NOT NULL,
	"document_id" bigint NOT NULL,
	"weight" smallint NOT NULL,
	CONSTRAINT "postings_term_document_id_pk" PRIMARY KEY("term","document_id") INCLUDE ("weight")
);
--> statement-breakpoint
CREATE TABLE "vocabulary" (
	"word" text PRIMARY KEY NOT NULL,
	"term" bigint NOT NULL,
	"frequency" integer NOT NULL
);
--> statement-breakpoint
DROP INDEX "documents_vector_en";--> statement-breakpoint
DROP INDEX "documents_vector_ru";--> statement-breakpoint
ALTER TABLE "facet_values" ADD COLUMN "number" double precision;--> statement-breakpoint
CREATE INDEX "vocabulary_prefix" ON "vocabulary" USING btree ("word" text_pattern_ops);--> statement-breakpoint
CREATE INDEX "vocabulary_trigrams" ON "vocabulary" USING gin ("word" gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "facet_values_numbers" ON "facet_values" USING btree ("attribute_code","number") WHERE "facet_values"."number" is not null;--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "vector_en";--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "vector_ru";
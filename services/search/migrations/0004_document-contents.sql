CREATE TABLE "document_contents" (
	"document_id" bigint PRIMARY KEY NOT NULL,
	"terms" bigint[] NOT NULL,
	"term_weights" smallint[] NOT NULL,
	"card" "bytea"
);
--> statement-breakpoint
insert into document_contents (document_id, terms, term_weights, card)
select document_id, terms, term_weights, card from documents;
--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "terms";--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "term_weights";--> statement-breakpoint
ALTER TABLE "documents" DROP COLUMN "card";
--> statement-breakpoint
-- Stock comes and goes all the time: such a change then stays on its page.
alter table documents set (fillfactor = 85);

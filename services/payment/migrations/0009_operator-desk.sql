CREATE TABLE "audit_entries" (
	"id" uuid PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject_id" uuid NOT NULL,
	"subject_name" text NOT NULL,
	"reason" text NOT NULL,
	"note" text NOT NULL,
	"before" jsonb NOT NULL,
	"after" jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_of_subject" ON "audit_entries" USING btree ("subject_id","id");--> statement-breakpoint
CREATE INDEX "audit_of_actor" ON "audit_entries" USING btree ("actor","id");--> statement-breakpoint
INSERT INTO "audit_entries" ("id", "created_at", "actor", "action", "subject_id", "subject_name", "reason", "note", "before", "after")
SELECT "a"."id", "a"."at", CASE WHEN "a"."actor_id" ~ '^[0-9a-f-]{36}$' THEN 'user:' || "a"."actor_id" ELSE "a"."actor_id" END,
  CASE WHEN "a"."action" LIKE 'run-%' THEN 'payout_run.' || substr("a"."action", 5) ELSE 'payout.' || substr("a"."action", 8) END,
  coalesce("a"."payout_id", "a"."run_id"), '', '', '',
  coalesce((SELECT jsonb_object_agg("key", coalesce("value" #>> '{}', '')) FROM jsonb_each(nullif("a"."before", '')::jsonb)), '{}'),
  coalesce((SELECT jsonb_object_agg("key", coalesce("value" #>> '{}', '')) FROM jsonb_each(nullif("a"."after", '')::jsonb)), '{}')
FROM "payout_actions" "a";

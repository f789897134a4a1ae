CREATE TABLE "documents" (
	"generation" integer NOT NULL,
	"product_id" uuid NOT NULL,
	"version" bigint NOT NULL,
	"is_listed" boolean NOT NULL,
	"in_stock" boolean DEFAULT false NOT NULL,
	"price_minor" bigint,
	"published_at" timestamp (3) with time zone,
	"category_slugs" text[] DEFAULT '{}' NOT NULL,
	"seller_ids" uuid[] DEFAULT '{}' NOT NULL,
	"offer_ids" uuid[] DEFAULT '{}' NOT NULL,
	"facets" bigint[] DEFAULT '{}' NOT NULL,
	"vector_en" "tsvector",
	"vector_ru" "tsvector",
	"card" "bytea",
	CONSTRAINT "documents_generation_product_id_pk" PRIMARY KEY("generation","product_id")
);
--> statement-breakpoint
CREATE TABLE "facet_values" (
	"id" bigint PRIMARY KEY NOT NULL,
	"attribute_code" text NOT NULL,
	"value" text NOT NULL,
	"name" jsonb
);
--> statement-breakpoint
CREATE TABLE "index_state" (
	"is_only" boolean PRIMARY KEY DEFAULT true NOT NULL,
	"serving" integer NOT NULL,
	"building" integer,
	CONSTRAINT "index_state_one_row" CHECK ("index_state"."is_only")
);
--> statement-breakpoint
CREATE TABLE "offer_stock" (
	"offer_id" uuid PRIMARY KEY NOT NULL,
	"version" bigint NOT NULL,
	"in_stock" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "requests" (
	"actor_id" text NOT NULL,
	"method" text NOT NULL,
	"request_id" text NOT NULL,
	"content_hash" text NOT NULL,
	"answer" "bytea",
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "requests_actor_id_method_request_id_pk" PRIMARY KEY("actor_id","method","request_id")
);
--> statement-breakpoint
CREATE TABLE "dead_letters" (
	"id" uuid PRIMARY KEY NOT NULL,
	"consumer" text NOT NULL,
	"topic" text NOT NULL,
	"event_id" text NOT NULL,
	"event_type" text NOT NULL,
	"subject" text NOT NULL,
	"envelope" "bytea" NOT NULL,
	"cause" text NOT NULL,
	"attempts" integer NOT NULL,
	"failed_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "dead_letters_consumer_event" UNIQUE("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "inbox" (
	"consumer" text NOT NULL,
	"event_id" text NOT NULL,
	"handled_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "inbox_consumer_event_id_pk" PRIMARY KEY("consumer","event_id")
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"position" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "outbox_position_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"id" uuid NOT NULL,
	"topic" text NOT NULL,
	"type" text NOT NULL,
	"key" text NOT NULL,
	"payload" "bytea" NOT NULL,
	"traceparent" text,
	"tracestate" text,
	"occurred_at" timestamp (3) with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE INDEX "documents_newest" ON "documents" USING btree ("generation","published_at","product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_price" ON "documents" USING btree ("generation","price_minor","product_id") WHERE is_listed;--> statement-breakpoint
CREATE INDEX "documents_vector_en" ON "documents" USING gin ("vector_en");--> statement-breakpoint
CREATE INDEX "documents_vector_ru" ON "documents" USING gin ("vector_ru");--> statement-breakpoint
CREATE INDEX "documents_facets" ON "documents" USING gin ("facets");--> statement-breakpoint
CREATE INDEX "documents_offers" ON "documents" USING gin ("offer_ids");--> statement-breakpoint
CREATE INDEX "documents_categories" ON "documents" USING gin ("category_slugs");--> statement-breakpoint
CREATE INDEX "requests_created_at" ON "requests" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "inbox_handled_at" ON "inbox" USING btree ("handled_at");
CREATE TABLE "import_bad_rows" (
	"import_id" uuid NOT NULL,
	"row" integer NOT NULL,
	"part" integer NOT NULL,
	"content" jsonb NOT NULL,
	"faults" jsonb NOT NULL,
	CONSTRAINT "import_bad_rows_import_id_row_part_pk" PRIMARY KEY("import_id","row","part")
);
--> statement-breakpoint
CREATE TABLE "import_parts" (
	"import_id" uuid NOT NULL,
	"starts_at" bigint NOT NULL,
	"content" "bytea" NOT NULL,
	CONSTRAINT "import_parts_import_id_starts_at_pk" PRIMARY KEY("import_id","starts_at")
);
--> statement-breakpoint
CREATE TABLE "product_imports" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"received_bytes" bigint NOT NULL,
	"state" text NOT NULL,
	"is_dry_run" boolean NOT NULL,
	"format" text,
	"encoding" text NOT NULL,
	"delimiter" text NOT NULL,
	"columns" jsonb NOT NULL,
	"currency_code" text NOT NULL,
	"submits" boolean NOT NULL,
	"cursor" integer NOT NULL,
	"permille" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"failure" text NOT NULL,
	"failure_metadata" jsonb NOT NULL,
	"created_by" uuid NOT NULL,
	"created_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"started_at" timestamp (3) with time zone,
	"finished_at" timestamp (3) with time zone,
	"leased_until" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "import_bad_rows" ADD CONSTRAINT "import_bad_rows_import_id_product_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_parts" ADD CONSTRAINT "import_parts_import_id_product_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."product_imports"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "product_imports_seller" ON "product_imports" USING btree ("seller_id","id");--> statement-breakpoint
CREATE INDEX "product_imports_created" ON "product_imports" USING btree ("created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "product_imports_one_running" ON "product_imports" USING btree ("seller_id") WHERE state in ('checking', 'running');--> statement-breakpoint
CREATE INDEX "product_revisions_open_skus" ON "product_revisions" USING gin (jsonb_path_query_array(content, '$.variants[*].offers[*].sku')) WHERE state in ('draft', 'submitted');
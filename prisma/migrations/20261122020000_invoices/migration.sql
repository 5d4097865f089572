-- CreateTable
CREATE TABLE "Invoice" (
    "number" TEXT NOT NULL,
    "jobId" TEXT NOT NULL,
    "billing" INTEGER NOT NULL,
    "amountFen" BIGINT NOT NULL,
    "issuedOn" DATE NOT NULL,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Invoice_pkey" PRIMARY KEY ("number")
);

-- CreateIndex
CREATE UNIQUE INDEX "Invoice_jobId_billing_key" ON "Invoice"("jobId", "billing");

-- AddForeignKey
ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What follows is written by hand: the schema file cannot say it.

ALTER TABLE "Invoice" ADD CONSTRAINT "Invoice_amount" CHECK ("amountFen" > 0 AND billing >= 1);

-- Those that were recorded before there was this table.
INSERT INTO "Invoice" ("number", "jobId", "billing", "amountFen", "issuedOn", "recordedAt")
SELECT billing->'invoice'->>'number', process.id, (billing->>'number')::int, (billing->'invoice'->>'amountFen')::bigint,
       (billing->'invoice'->>'issuedOn')::date, (billing->'invoice'->>'at')::timestamptz
FROM "Process" process, jsonb_array_elements(process.state->'billings') billing
WHERE process.kind = 'job' AND jsonb_typeof(process.state->'billings') = 'array' AND billing ? 'invoice'
ON CONFLICT ("number") DO NOTHING;

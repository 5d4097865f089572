-- CreateTable
CREATE TABLE "Document" (
    "id" TEXT NOT NULL,
    "jobId" TEXT,
    "caseId" TEXT,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdBy" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),
    "withdrawnBy" TEXT,
    "withdrawnWhy" TEXT,

    CONSTRAINT "Document_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "DocumentVersion" (
    "documentId" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "mime" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by" TEXT NOT NULL,

    CONSTRAINT "DocumentVersion_pkey" PRIMARY KEY ("documentId","number")
);

-- CreateIndex
CREATE INDEX "Document_jobId_createdAt_idx" ON "Document"("jobId", "createdAt");

-- CreateIndex
CREATE INDEX "Document_caseId_createdAt_idx" ON "Document"("caseId", "createdAt");

-- CreateIndex
CREATE INDEX "DocumentVersion_sha256_idx" ON "DocumentVersion"("sha256");

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_jobId_fkey" FOREIGN KEY ("jobId") REFERENCES "Job"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Document" ADD CONSTRAINT "Document_caseId_fkey" FOREIGN KEY ("caseId") REFERENCES "Case"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_documentId_fkey" FOREIGN KEY ("documentId") REFERENCES "Document"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


-- What follows is written by hand: the schema file cannot say it.

ALTER TABLE "Document" ADD CONSTRAINT "Document_owner" CHECK (num_nonnulls("jobId", "caseId") = 1);
ALTER TABLE "Document" ADD CONSTRAINT "Document_withdrawal" CHECK (num_nonnulls("withdrawnAt", "withdrawnBy", "withdrawnWhy") IN (0, 3));
ALTER TABLE "DocumentVersion" ADD CONSTRAINT "DocumentVersion_content" CHECK ("number" >= 1 AND "bytes" > 0 AND "sha256" ~ '^[0-9a-f]{64}$');

GRANT SELECT, INSERT, UPDATE, DELETE ON "Document", "DocumentVersion" TO jobcard_app;

-- A version is what somebody saw: it stays as it is.
REVOKE DELETE ON "Document" FROM jobcard_app;
REVOKE UPDATE, DELETE ON "DocumentVersion" FROM jobcard_app;

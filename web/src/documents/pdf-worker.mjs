// The reader of PDFs in a thread of its own, from our own files: it begins by itself when it is loaded.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

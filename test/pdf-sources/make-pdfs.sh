#!/bin/sh
# The sources here to PDF files in the folder named, by groff, Ghostscript, Chromium and LibreOffice: sh make-pdfs.sh DIR
# (Debian: groff ghostscript chromium libreoffice-writer-nogui hyphen-en-us fonts-liberation fonts-dejavu)
set -e
out=$1
here=$(dirname "$0")
groff -k -ms -t -Tpdf "$here/corridor-brief.ms" >"$out/corridor-brief.pdf"
groff -k -ms -t -Tps "$here/mineral-note.ms" | ps2pdf - "$out/mineral-note.pdf"
for name in trade-tables copper-article joint-statement annex-on-its-side; do
  chromium --headless --no-sandbox --no-pdf-header-footer --print-to-pdf="$out/$name.pdf" "$here/$name.html"
done
cp "$here/bulletin.html" /tmp/bulletin.html # the browser prints this address at the foot
chromium --headless --no-sandbox --print-to-pdf="$out/bulletin.pdf" /tmp/bulletin.html
soffice --headless --convert-to pdf --outdir "$out" "$here/readout.fodt" "$here/tungsten-report.fodt"

/**
 * A document as the bytes of a PDF, with the Chinese font embedded as far as it is used (CNV-7). Reads no file but the two
 * fonts and fetches nothing, whatever a document says.
 */
import { createRequire } from 'node:module';
import pdfmake from 'pdfmake';
import type { TDocumentDefinitions } from 'pdfmake/interfaces';

const { resolve } = createRequire(import.meta.url);
const fonts = {
  normal: resolve('@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf'),
  bold: resolve('@expo-google-fonts/noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf'),
};

pdfmake.setFonts({ Noto: { ...fonts, italics: fonts.normal, bolditalics: fonts.bold } });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(fonts).includes(path));
pdfmake.setTableLayouts({
  thin: {
    hLineWidth: () => 0.5,
    vLineWidth: () => 0,
    hLineColor: () => '#d9d9d9',
    paddingLeft: () => 4,
    paddingRight: () => 4,
    paddingTop: () => 3,
    paddingBottom: () => 3,
  },
});

export function writePdf(document: TDocumentDefinitions): Promise<Uint8Array> {
  return pdfmake.createPdf(document).getBuffer();
}

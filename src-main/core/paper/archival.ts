/** What makes the file one for archives: PDF/A-2b (ISO 19005-2), as far as it is not about fonts. */
import { srgb } from './colour-profile.ts';

/** Of pdfkit, whose own metadata takes words for markup and whose own profile is a file beside it. */
interface Inner {
  readonly _root: { readonly data: Record<string, unknown> };
  readonly info: { readonly Producer: string; readonly Creator: string };
  endMetadata: () => void;
}

export interface FileInfo {
  readonly title: string;
  readonly author: string;
  /** Epoch ms. */
  readonly madeAt: number;
}

/** Nothing of these can be written in XML 1.0. */
const unwritable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/gu;
export const writable = (words: string): string => words.toWellFormed().replaceAll(unwritable, '');

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '\r': '&#13;' };
const escaped = (words: string): string => words.replaceAll(/[&<>\r]/gu, (sign) => escapes[sign] ?? sign);

/** Before the file is ended. */
export function makeArchival(pdf: PDFKit.PDFDocument, info: FileInfo): void {
  const inner = pdf as unknown as Inner;
  const profile = pdf.ref({ N: 3 });
  profile.end(srgb.bytes);
  const intent = pdf.ref({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    // pdfkit writes strings as names, and String objects as strings.
    OutputConditionIdentifier: Object(srgb.name) as object,
    Info: Object(srgb.name) as object,
    DestOutputProfile: profile,
  });
  intent.end('');
  inner._root.data['OutputIntents'] = [intent];
  inner.endMetadata = () => {
    const metadata = pdf.ref({ Type: 'Metadata', Subtype: 'XML' });
    (metadata as unknown as { compress: boolean }).compress = false;
    metadata.end(Buffer.from(packet(info, inner.info), 'utf8'));
    inner._root.data['Metadata'] = metadata;
  };
}

/** XMP; each entry says what the file's own properties say. */
function packet({ title, author, madeAt }: FileInfo, { Producer, Creator }: Inner['info']): string {
  const created = new Date(madeAt).toISOString().replace(/\.\d+/, '');
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">
<pdfaid:part>2</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">
<dc:format>application/pdf</dc:format>
<dc:title><rdf:Alt><rdf:li xml:lang="x-default">${escaped(title)}</rdf:li></rdf:Alt></dc:title>
<dc:creator><rdf:Seq><rdf:li>${escaped(author)}</rdf:li></rdf:Seq></dc:creator>
<dc:language><rdf:Bag><rdf:li>zh-CN</rdf:li></rdf:Bag></dc:language>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
<xmp:CreateDate>${created}</xmp:CreateDate><xmp:CreatorTool>${escaped(Creator)}</xmp:CreatorTool>
</rdf:Description>
<rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">
<pdf:Producer>${escaped(Producer)}</pdf:Producer>
</rdf:Description>
</rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>`;
}

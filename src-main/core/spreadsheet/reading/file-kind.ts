/** What a file really is, by its first bytes and never by its name. */
import { FileFault } from './grid.ts';

const startsWith = (bytes: Buffer, ...signature: number[]) => signature.every((byte, at) => bytes[at] === byte);
const holds = (bytes: Buffer, name: string) => bytes.includes(Buffer.from(name, 'utf16le'));

const tableNames = /\.(xlsx|xlsm|xls|xlsb|ods|et)$/iu;
const textNames = /\.(csv|txt|tsv)$/iu;
const markup = /^\s*<(!doctype|html|head|body|table|\?xml|meta|style|script|svg)/iu;

/**
 * Old binary workbooks (OLE) are refused although the parser reads some: nothing bounds their size before parsing, and
 * those before Excel 97 carry text in unnamed code pages. Saving them again as .xlsx is the cure the screen names.
 * @throws FileFault
 */
export function fileKind(bytes: Buffer, fileName: string): 'workbook' | 'text' {
  if (bytes.length === 0) throw new FileFault('file.empty');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) {
    throw new FileFault(holds(bytes, 'EncryptedPackage') ? 'file.encrypted' : 'file.old-format');
  }
  if (startsWith(bytes, 0x50, 0x4b, 0x03, 0x04)) return 'workbook';
  if (startsWith(bytes, 0x50, 0x4b, 0x05, 0x06)) throw new FileFault('file.empty');
  // A zip with something before its first entry, a picture, a PDF or a web page under a table's name.
  if (tableNames.test(fileName) || !textNames.test(fileName)) throw new FileFault('file.not-a-table');
  if (
    markup.test(
      bytes
        .subarray(0, 512)
        .toString('latin1')
        .replace(/^\u00ef\u00bb\u00bf/u, ''),
    )
  ) {
    throw new FileFault('file.not-a-table');
  }
  return 'text';
}

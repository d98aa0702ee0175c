/** Bookmarks. pdfkit counts none that are closed, which readers need and archives ask for (ISO 32000-1, 12.3.3). */

interface Item {
  readonly children: readonly Item[];
  readonly outlineData: Record<string, unknown>;
  addItem(title: string, options: { readonly fit: boolean }): Item;
}

export interface Outline {
  /** The page that is open; level 2 stands, closed, below the last of level 1. */
  add(text: string, level: 1 | 2): void;
  /** Before the file is ended. */
  end(): void;
}

export function outlineOf(pdf: PDFKit.PDFDocument): Outline {
  const top = pdf.outline as unknown as Item;
  return {
    add(text, level) {
      const parent = level === 2 ? (top.children.at(-1) ?? top) : top;
      parent.addItem(text, { fit: true });
    },
    end() {
      if (top.children.length > 0) top.outlineData['Count'] = top.children.length;
      for (const { children, outlineData } of top.children) {
        if (children.length > 0) outlineData['Count'] = -children.length;
      }
    },
  };
}

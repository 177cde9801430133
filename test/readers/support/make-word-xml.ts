const HEAD =
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?><?mso-application progid="Word.Document"?>' +
  '<w:wordDocument xmlns:w="http://schemas.microsoft.com/office/word/2003/wordml" xmlns:v="urn:schemas-microsoft-com:vml"' +
  ' xmlns:aml="http://schemas.microsoft.com/aml/2001/core" xmlns:wx="http://schemas.microsoft.com/office/word/2003/auxHint">';
const STYLES =
  '<w:styles><w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/><wx:uiName wx:val="标题 2"/></w:style></w:styles>';
const SECTION =
  '<w:sectPr><w:hdr w:type="odd"><w:p><w:r><w:t>hidden</w:t></w:r></w:p></w:hdr><w:pgSz w:w="11906"/></w:sectPr>';

/** A document as Word 2003 saves XML: the body in sections, headers in the properties of the section. */
export const makeWordXml = (body: string): Uint8Array =>
  new TextEncoder().encode(
    `${HEAD}<o:DocumentProperties xmlns:o="o"><o:Title>hidden</o:Title></o:DocumentProperties>${STYLES}` +
      `<w:body><wx:sect>${body}${SECTION}</wx:sect></w:body></w:wordDocument>`,
  );

export const wordXmlRun = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}<w:lang w:fareast="ZH-CN"/></w:rPr><w:t>${text}</w:t></w:r>`;

export const wordXmlParagraph = (text: string, properties = ''): string =>
  `<w:p><w:pPr>${properties}<w:ind w:first-line="640"/></w:pPr>${wordXmlRun(text)}</w:p>`;

/** Cells as `[text, properties]`. */
export const wordXmlRow = (cells: readonly (readonly [string, string?])[]): string =>
  `<w:tr>${cells
    .map(
      ([text, properties = '']) =>
        `<w:tc><w:tcPr><w:tcW w:w="2000"/>${properties}</w:tcPr>${wordXmlParagraph(text)}</w:tc>`,
    )
    .join('')}</w:tr>`;

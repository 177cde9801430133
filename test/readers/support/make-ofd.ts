import { strToU8, zipSync } from 'fflate';

const OFD = 'http://www.ofdspec.org/2016';

/** A one-page OFD document; each line is one text object, in the 16-point (5.64 mm) type of official papers. */
export function makeOfd(lines: readonly string[], steps?: string): Uint8Array {
  const texts = lines.map(
    (line, index) =>
      `<ofd:TextObject ID="${index + 10}" Boundary="30 ${40 + index * 10} 150 6" Font="3" Size="5.64"><ofd:TextCode X="0" Y="5" ${steps ?? `DeltaX="g ${line.length} 5.64"`}>${line}</ofd:TextCode></ofd:TextObject>`,
  );
  const files: Record<string, string> = {
    'OFD.xml': `<ofd:OFD xmlns:ofd="${OFD}"><ofd:DocBody><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot></ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': `<ofd:Document xmlns:ofd="${OFD}"><ofd:CommonData><ofd:PageArea><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox></ofd:PageArea></ofd:CommonData><ofd:Pages><ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/></ofd:Pages></ofd:Document>`,
    'Doc_0/Pages/Page_0/Content.xml': `<ofd:Page xmlns:ofd="${OFD}"><ofd:Content><ofd:Layer ID="2">${texts.join('')}</ofd:Layer></ofd:Content></ofd:Page>`,
  };
  return zipSync(Object.fromEntries(Object.entries(files).map(([name, xml]) => [name, strToU8(xml)])));
}

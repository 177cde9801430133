/** Groups whose content is not text of the document; RTF 1.9.1, appendix B. */
const SKIPPED = new Set(
  `annotation atnauthor atndate atnicn atnid atnparent atnref atntime author bkmkend bkmkstart buptim category
   colortbl colorschememapping comment company creatim datafield datastore doccomm docvar docvars do ebcend ebcstart
   factoidname falt fchars ffdeftext ffentrymcr ffexitmcr ffformat ffhelptext ffl ffname ffstattext filetbl
   fldinst fldtype fontemb fontfile footer footerf footerl footerr formfield ftncn ftnsep ftnsepc generator gridtbl
   header headerf headerl headerr hl hlfr hlinkbase hlloc hlsrc hsv htmltag info keycode keywords latentstyles lchars
   levelnumbers leveltext listlevel listname listoverride listoverridetable listpicture liststylename listtable
   manager mhtmltag mmath moMath nesttableprops nonesttables nonshppict objalias objclass objdata object objname objsect objtime
   oldcprops oldpprops oldsprops oldtprops operator panose password passwordhash pgp pgptbl picprop pict pn pnseclvl
   pnseclvl1 pnseclvl2 pnseclvl3 pnseclvl4 pnseclvl5 pnseclvl6 pnseclvl7 pnseclvl8 pnseclvl9 printim private
   propname protend protstart protusertbl pxe result revtbl revtim rsidtbl rxe shpgrp shprslt sn sp staticval
   stylesheet subject svb tc template themedata title txe userprops wgrffmtfilter windowcaption
   writereservation xe xform xmlattrname xmlattrvalue xmlclose xmlname xmlnstbl xmlopen`
    .split(/\s+/)
    .filter((name) => name !== ''),
);

/** Groups that older programs are told to pass over, and that hold text all the same. */
const WANTED = new Set(['shpinst', 'shptxt', 'listtext', 'pntext', 'fldrslt', 'footnote']);

/** What is to become of the group that this control word opens; `starred`: `\*` stood before it. */
export function isSkipped(word: string, starred: boolean): boolean {
  if (WANTED.has(word)) return false;
  return starred || SKIPPED.has(word);
}

/** Control words that stand for one character. */
export const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    tab: '\t',
    emdash: '—',
    endash: '–',
    lquote: '‘',
    rquote: '’',
    ldblquote: '“',
    rdblquote: '”',
    bullet: '•',
    emspace: '　',
    enspace: ' ',
    qmspace: ' ',
    '~': ' ',
    _: '-',
  }),
);

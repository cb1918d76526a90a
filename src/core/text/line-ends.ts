const byteOrderMark = '\ufeff';

/**
 * A file's text as an editor would have it: byte order mark removed, and one kind of line end throughout, the one most lines have.
 * Offsets into the result are therefore offsets into the open document. (The rule is VS Code's own: CRLF or CR in more than half of
 * the line ends makes all of them CRLF, else all become LF. Text that has one kind only is untouched.)
 */
export function asEditorHasIt(fileText: string): string {
  const text = fileText.startsWith(byteOrderMark) ? fileText.slice(1) : fileText;
  let crlf = 0;
  let cr = 0;
  let lf = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === 10) lf++;
    else if (unit === 13) {
      if (text.charCodeAt(at + 1) === 10) {
        crlf++;
        at++;
      } else cr++;
    }
  }
  const kinds = Number(crlf > 0) + Number(cr > 0) + Number(lf > 0);
  if (kinds === 0 || (kinds === 1 && cr === 0)) return text;
  const eol = crlf + cr > (crlf + cr + lf) / 2 ? '\r\n' : '\n';
  return text.replace(/\r\n|\r|\n/g, eol);
}

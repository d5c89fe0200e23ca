//! Formats that are not text, told by the bytes they begin with.

/// A format recognised.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Known {
    /// With its article, as in "the file is …".
    pub(super) name: &'static str,
    /// How to get text from it.
    pub(super) hint: &'static str,
}

/// How to get text out of what kind of file.
const PDF: &str = "copy its text, or convert it to plain text, and open that";
const DOCUMENT: &str = "open it in a word processor and save it as plain text (UTF-8) or as a web page";
const ARCHIVE: &str = "unpack it and open the files in it";
const MEDIA: &str = "only text can be read; for a picture of text use text recognition first";
const DATA: &str = "export its text as plain text (UTF-8) and open that";
const PROGRAM: &str = "choose a text file instead";

/// Where the bytes stand, the bytes, the name, the hint. The first row that fits decides.
const SIGNATURES: &[(usize, &[u8], &str, &str)] = &[
    (0, b"%PDF-", "a PDF document", PDF),
    (0, b"%!PS", "a PostScript document", PDF),
    (0, b"{\\rtf", "an RTF document", DOCUMENT),
    (0, b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", "an old Office document (DOC, XLS, PPT)", DOCUMENT),
    (0, b"\x1F\x8B", "a gzip archive", ARCHIVE),
    (0, b"BZh", "a bzip2 archive", ARCHIVE),
    (0, b"\xFD7zXZ\0", "an xz archive", ARCHIVE),
    (0, b"\x28\xB5\x2F\xFD", "a Zstandard archive", ARCHIVE),
    (0, b"7z\xBC\xAF\x27\x1C", "a 7-Zip archive", ARCHIVE),
    (0, b"Rar!\x1A\x07", "a RAR archive", ARCHIVE),
    (257, b"ustar", "a tar archive", ARCHIVE),
    (0, b"\x89PNG\r\n\x1A\n", "a PNG picture", MEDIA),
    (0, b"\xFF\xD8\xFF", "a JPEG picture", MEDIA),
    (0, b"GIF87a", "a GIF picture", MEDIA),
    (0, b"GIF89a", "a GIF picture", MEDIA),
    (8, b"WEBP", "a WebP picture", MEDIA),
    (0, b"II*\0", "a TIFF picture", MEDIA),
    (0, b"MM\0*", "a TIFF picture", MEDIA),
    (0, b"\0\0\x01\0", "an icon", MEDIA),
    (8, b"WAVEfmt", "a WAV recording", MEDIA),
    (8, b"AVI ", "an AVI film", MEDIA),
    (4, b"ftyp", "an MP4 film, recording or picture", MEDIA),
    (0, b"\x1A\x45\xDF\xA3", "a Matroska or WebM film", MEDIA),
    (0, b"OggS", "an Ogg recording", MEDIA),
    (0, b"fLaC", "a FLAC recording", MEDIA),
    (0, b"ID3", "an MP3 recording", MEDIA),
    (0, b"\xFF\xFB", "an MP3 recording", MEDIA),
    (0, b"SQLite format 3\0", "an SQLite database", DATA),
    (0, b"PAR1", "a Parquet table", DATA),
    (0, b"\x7FELF", "an ELF program", PROGRAM),
    (0, b"\0asm", "a WebAssembly module", PROGRAM),
    (0, b"\xCA\xFE\xBA\xBE", "a Java class or a Mac program", PROGRAM),
    (0, b"\xCF\xFA\xED\xFE", "a Mac program", PROGRAM),
    (0, b"!<arch>\n", "a program library or package", PROGRAM),
    (0, b"wOFF", "a font", PROGRAM),
    (0, b"wOF2", "a font", PROGRAM),
    (0, b"OTTO\0", "a font", PROGRAM),
    (0, b"\0\x01\0\0\0", "a font or a database", PROGRAM),
    (0, b"\xFF\xFE\0\0", "text in UTF-32", DATA),
    (0, b"\0\0\xFE\xFF", "text in UTF-32", DATA),
];

/// Signatures of two letters, which text may begin with too: they count only with a NUL near.
const SHORT_SIGNATURES: &[(&[u8], &str, &str)] =
    &[(b"BM", "a BMP picture", MEDIA), (b"MZ", "a Windows program", PROGRAM)];

/// Names of parts by which the contents of a ZIP file are told, in the order of trust.
const ZIP_PARTS: &[(&[u8], &str)] = &[
    (b"application/epub+zip", "an EPUB book"),
    (b"application/vnd.oasis.opendocument.text", "an ODT document"),
    (b"application/vnd.oasis.opendocument", "an OpenDocument file"),
    (b"word/", "a Word document (DOCX)"),
    (b"xl/", "an Excel workbook (XLSX)"),
    (b"ppt/", "a PowerPoint presentation (PPTX)"),
];

/// How far into a file a signature may stand or a ZIP part be named.
const NEAR: usize = 4096;

/// The format that `bytes` are in, where it is known to be none that is read.
pub(super) fn recognise(bytes: &[u8]) -> Option<Known> {
    let near = bytes.get(..NEAR).unwrap_or(bytes);
    if let Some(zip) = recognise_zip(near) {
        return Some(zip);
    }
    let fits = |at: usize, sign: &[u8]| near.get(at..).is_some_and(|rest| rest.starts_with(sign));
    let long = SIGNATURES.iter().find(|(at, sign, ..)| fits(*at, sign)).map(|&(_, _, name, hint)| Known { name, hint });
    let short = || {
        let (_, name, hint) = SHORT_SIGNATURES.iter().find(|(sign, ..)| fits(0, sign))?;
        near.get(..64).unwrap_or(near).contains(&0).then_some(Known { name, hint })
    };
    long.or_else(short).or_else(|| recognise_mail(near))
}

/// A ZIP file, by what is in it.
fn recognise_zip(near: &[u8]) -> Option<Known> {
    if !near.starts_with(b"PK\x03\x04") && !near.starts_with(b"PK\x05\x06") {
        return None;
    }
    let part = ZIP_PARTS.iter().find(|(part, _)| near.windows(part.len()).any(|window| window == *part));
    Some(part.map_or(Known { name: "a ZIP archive", hint: ARCHIVE }, |(_, name)| Known { name, hint: DOCUMENT }))
}

/// A page or message saved with its parts (MHTML, e-mail), whose text is encoded once more inside.
fn recognise_mail(near: &[u8]) -> Option<Known> {
    let head = near.get(..1024).unwrap_or(near);
    let first_is_header = [b"From:".as_slice(), b"MIME-Version:", b"Received:", b"Return-Path:", b"Delivered-To:"]
        .iter()
        .any(|header| head.starts_with(header));
    let has_type = head.windows(13).any(|window| window.eq_ignore_ascii_case(b"Content-Type:"));
    (first_is_header && has_type).then_some(Known {
        name: "a saved message or web archive (MHTML)",
        hint: "open it in a browser or mail program and save it as a web page or plain text",
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(bytes: &[u8]) -> Option<&'static str> {
        recognise(bytes).map(|known| known.name)
    }

    #[test]
    fn a_docx_is_told_from_a_plain_zip() {
        assert_eq!(name(b"PK\x03\x04....word/document.xml"), Some("a Word document (DOCX)"));
        assert_eq!(name(b"PK\x03\x04....photo.jpg"), Some("a ZIP archive"));
    }

    #[test]
    fn text_that_begins_like_a_short_signature_stays_text() {
        assert_eq!(name("BMW تعلن عن سيارة جديدة".as_bytes()), None);
        assert_eq!(name(b"BM\x36\x00\x00\x00"), Some("a BMP picture"));
    }

    #[test]
    fn an_article_about_mail_stays_text() {
        assert_eq!(name(b"From: here to there"), None);
        assert_eq!(
            name(b"From: <Saved by Blink>\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related"),
            Some("a saved message or web archive (MHTML)")
        );
    }
}

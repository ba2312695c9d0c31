/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-file-magic.h"
#include "qy-risky-type.h"

#define PDF "%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
#define EXE "MZ\x90\0\3\0\0\0\4\0\0\0\xff\xff"
#define ELF                                                                                        \
  "\x7f"                                                                                           \
  "ELF\2\1\1\0\0\0\0\0"
#define PNG      "\x89PNG\r\n\x1a\n\0\0\0\rIHDR"
#define ZIP      "PK\3\4\x14\0\6\0"
#define OLE      "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1\0\0\0\0"
#define SCRIPT   "#!/bin/sh\nrm -rf ~\n"
#define DESKTOP  "[Desktop Entry]\nExec=sh -c true\n"
#define LNK      "L\0\0\0\1\x14\2\0\0\0\0\0\xc0\0\0\0"
#define HTML     "<!DOCTYPE html><script>location='http://example.org'</script>"
#define OLE_VBA  OLE "_\0V\0B\0A\0_\0P\0R\0O\0J\0E\0C\0T\0"
#define ZIP_VBA  ZIP "word/vbaProject.bin"
#define NO_BYTES ""

/* clang-format off */
#define BYTES(text) text, sizeof text - 1

static const struct
{
  const char *what;
  const char *name;
  const char *media_type;
  const char *head;
  gsize size;
  QyRisk risk;
  QyRiskReason reason;
} cases[] = {
  /* what people keep with contracts */
  { "PDF", "合同.pdf", "application/pdf", BYTES (PDF), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "PDF, capitals", "SCAN.PDF", NULL, BYTES (PDF), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "PDF after a few bytes", "a.pdf", NULL, BYTES ("\n\n  " PDF), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "PNG", "签字页.png", "image/png", BYTES (PNG), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "JPEG", "现场.jpg", NULL, BYTES ("\xff\xd8\xff\xe0\0\x10JFIF"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "TIFF", "传真.tif", NULL, BYTES ("II*\0\x08\0\0\0"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "WebP", "a.webp", NULL, BYTES ("RIFF\0\0\0\0WEBPVP8 "), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "docx", "合同.docx", NULL, BYTES (ZIP), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "xlsx with a password", "价目.xlsx", NULL, BYTES (OLE), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "doc", "旧合同.doc", NULL, BYTES (OLE), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "wps", "通知.wps", NULL, BYTES (OLE), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "ofd", "发票.ofd", NULL, BYTES (ZIP), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "text", "说明.txt", "text/plain", BYTES ("付款凭证\n"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "text that begins with MZ", "a.txt", NULL, BYTES ("MZ is a code\n"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "text that begins with BM", "a.csv", NULL, BYTES ("BM,1\n"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "mail", "往来.eml", NULL, BYTES ("From: a@example.org\n"), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "sound", "会议.m4a", NULL, BYTES ("\0\0\0\x20" "ftypM4A "), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "several points", "合同 v1.2 终稿.pdf", NULL, BYTES (PDF), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "only the name is known", "合同.pdf", NULL, BYTES (NO_BYTES), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  { "a program's name before the suffix", "setup.exe.pdf", NULL, BYTES (PDF), QY_RISK_NONE, QY_RISK_BECAUSE_NOTHING },
  /* programs by their name */
  { "exe", "setup.exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "exe without bytes", "setup.exe", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "capitals", "SETUP.EXE", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "com", "notes.com", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "scr", "照片.scr", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "pif", "a.pif", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "cpl", "a.cpl", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "xll", "a.xll", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "shared object", "lib.so", NULL, BYTES (ELF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "msi", "a.msi", NULL, BYTES (OLE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "msix", "a.msix", NULL, BYTES (ZIP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "apk", "a.apk", NULL, BYTES (ZIP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "deb", "a.deb", NULL, BYTES ("!<arch>\ndebian-binary"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "rpm", "a.rpm", NULL, BYTES ("\xed\xab\xee\xdb"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "AppImage", "Tool.AppImage", NULL, BYTES (ELF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "flatpakref", "a.flatpakref", NULL, BYTES ("[Flatpak Ref]\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "jar", "a.jar", NULL, BYTES (ZIP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "dmg", "a.dmg", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_INSTALLER },
  { "bat", "a.bat", NULL, BYTES ("del /q *\r\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "cmd", "a.cmd", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "ps1", "a.ps1", NULL, BYTES ("iex\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "vbs", "a.vbs", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "js", "发票.js", NULL, BYTES ("eval()"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "wsf", "a.wsf", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "hta", "a.hta", NULL, BYTES (HTML), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "sh", "run.sh", NULL, BYTES (SCRIPT), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "py", "a.py", NULL, BYTES ("import os\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "reg", "a.reg", NULL, BYTES ("Windows Registry Editor"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "desktop", "合同.desktop", NULL, BYTES (DESKTOP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  { "lnk", "合同.lnk", NULL, BYTES (LNK), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  { "url", "a.url", NULL, BYTES ("[InternetShortcut]\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  { "service", "a.service", NULL, BYTES ("[Service]\n"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  { "library-ms", "a.library-ms", NULL, BYTES ("<?xml?>"), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  /* names that hide what they are */
  { "second suffix", "发票.pdf.exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "blanks before the suffix", "发票.pdf                         .exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "turned round", "发票\u202Efdp.exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "suffix turned round", "发票.\u202Eexe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "character without width", "a.e\u200Bxe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "soft hyphen", "a.b\u00ADat", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "wide letters", "a．ｅｘｅ", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "point at the end", "a.exe.", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "blanks and points at the end", "a.bat. . ", NULL, BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  { "stream behind a colon", "a.exe:b.pdf", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "data stream", "a.exe::$DATA", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "control character", "a.e\1xe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "not UTF-8", "a\xff.exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "line break", "合同.pdf\n.exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "only a suffix", ".exe", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "shell characters", "$(reboot).sh", NULL, BYTES (SCRIPT), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SCRIPT },
  /* contents that belie the name */
  { "program called .pdf", "合同.pdf", NULL, BYTES (EXE), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "ELF called .png", "a.png", "image/png", BYTES (ELF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "script called .pdf", "a.pdf", NULL, BYTES (SCRIPT), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "script with a mark of encoding", "a.doc", NULL, BYTES ("\xef\xbb\xbf" SCRIPT), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "desktop entry called .docx", "a.docx", NULL, BYTES (DESKTOP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "desktop entry after a comment", "a.txt", NULL, BYTES ("# a\n\n" DESKTOP), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "shortcut called .xlsx", "a.xlsx", NULL, BYTES (LNK), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "program without a suffix", "readme", NULL, BYTES (ELF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "program before a PDF's mark", "a.pdf", NULL, BYTES (EXE PDF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_DISGUISED },
  { "media type of a program", "a.pdf", "application/x-executable", BYTES (PDF), QY_RISK_PROGRAM, QY_RISK_BECAUSE_PROGRAM },
  { "media type of a shortcut", "a.txt", "application/x-desktop", BYTES (NO_BYTES), QY_RISK_PROGRAM, QY_RISK_BECAUSE_SHORTCUT },
  { "media type of a page", "a.txt", "TEXT/HTML", BYTES (NO_BYTES), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "text called .pdf", "a.pdf", NULL, BYTES ("付款\n"), QY_RISK_CAUTION, QY_RISK_BECAUSE_MISMATCH },
  { "PNG called .pdf", "a.pdf", NULL, BYTES (PNG), QY_RISK_CAUTION, QY_RISK_BECAUSE_MISMATCH },
  { "archive called .jpg", "a.jpg", NULL, BYTES (ZIP), QY_RISK_CAUTION, QY_RISK_BECAUSE_MISMATCH },
  { "page called .png", "a.png", NULL, BYTES (HTML), QY_RISK_CAUTION, QY_RISK_BECAUSE_MISMATCH },
  { "page called .doc", "a.doc", NULL, BYTES (HTML), QY_RISK_CAUTION, QY_RISK_BECAUSE_MISMATCH },
  /* more than reading */
  { "docm", "合同.docm", NULL, BYTES (ZIP), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "xlsm", "表.xlsm", NULL, BYTES (ZIP), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "xlsb", "表.xlsb", NULL, BYTES (ZIP), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "accdb", "a.accdb", NULL, BYTES (NO_BYTES), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "doc with macros", "旧合同.doc", NULL, BYTES (OLE_VBA), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "docx with macros", "合同.docx", NULL, BYTES (ZIP_VBA), QY_RISK_CAUTION, QY_RISK_BECAUSE_MACROS },
  { "html", "a.html", NULL, BYTES (HTML), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "svg", "图.svg", NULL, BYTES ("<?xml version='1.0'?>\n<svg onload='x()'>"), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "page called .xml", "a.xml", NULL, BYTES ("<!-- a -->\n<html>"), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "mht", "a.mht", NULL, BYTES ("MIME-Version: 1.0"), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "chm", "a.chm", NULL, BYTES ("ITSF"), QY_RISK_CAUTION, QY_RISK_BECAUSE_WEB },
  { "zip", "a.zip", NULL, BYTES (ZIP), QY_RISK_CAUTION, QY_RISK_BECAUSE_ARCHIVE },
  { "rar", "a.rar", NULL, BYTES ("Rar!\x1a\7\0"), QY_RISK_CAUTION, QY_RISK_BECAUSE_ARCHIVE },
  { "tar.gz", "a.tar.gz", NULL, BYTES ("\x1f\x8b\x08"), QY_RISK_CAUTION, QY_RISK_BECAUSE_ARCHIVE },
  { "archive without a suffix", "backup", NULL, BYTES ("7z\xbc\xaf\x27\x1c"), QY_RISK_CAUTION, QY_RISK_BECAUSE_ARCHIVE },
  { "iso", "a.iso", NULL, BYTES (NO_BYTES), QY_RISK_CAUTION, QY_RISK_BECAUSE_DISK },
  { "vhd", "a.vhd", NULL, BYTES (NO_BYTES), QY_RISK_CAUTION, QY_RISK_BECAUSE_DISK },
  /* what nobody knows */
  { "no suffix", "sh", NULL, BYTES ("付款\n"), QY_RISK_CAUTION, QY_RISK_BECAUSE_UNKNOWN },
  { "a suffix of its own", "a.q1w2e3", NULL, BYTES ("\1\2\3"), QY_RISK_CAUTION, QY_RISK_BECAUSE_UNKNOWN },
  { "two suffixes in a blank", "a.exe pdf", NULL, BYTES (PDF), QY_RISK_CAUTION, QY_RISK_BECAUSE_UNKNOWN },
  { "nothing", "", NULL, BYTES (NO_BYTES), QY_RISK_CAUTION, QY_RISK_BECAUSE_UNKNOWN },
};
/* clang-format on */

static void
test_case (gconstpointer data)
{
  guint i = GPOINTER_TO_UINT (data);
  QyRiskVerdict verdict = qy_risk_judge (cases[i].name, cases[i].media_type,
                                         (const guint8 *) cases[i].head, cases[i].size);

  g_test_message ("%s: %s", cases[i].name, qy_risk_explain (verdict));
  g_assert_cmpint (verdict.reason, ==, cases[i].reason);
  g_assert_cmpint (verdict.risk, ==, cases[i].risk);
}

/* More bytes never make a file look better than its name alone. */
static void
test_bytes_only_add (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      QyRiskVerdict alone = qy_risk_judge (cases[i].name, NULL, NULL, 0);
      QyRiskVerdict whole = qy_risk_judge (cases[i].name, cases[i].media_type,
                                           (const guint8 *) cases[i].head, cases[i].size);

      g_assert_cmpint (whole.risk, >=, alone.risk);
    }
}

/* Any beginning of any length is judged without reading past its end. */
static void
test_random_heads (void)
{
  guint32 seed = g_test_rand_int_range (1, G_MAXINT32);
  g_autoptr (GRand) rand = g_rand_new_with_seed (seed);

  g_test_message ("seed %u", seed);
  for (guint n = 0; n < 20000; n++)
    {
      const guint i = (guint) g_rand_int_range (rand, 0, G_N_ELEMENTS (cases));
      gsize size = (gsize) g_rand_int_range (rand, 0, 48);
      g_autofree guint8 *head = g_malloc (MAX (size, 1));

      for (gsize k = 0; k < size; k++)
        head[k] = k < cases[i].size && g_rand_int_range (rand, 0, 8) != 0
                      ? (guint8) cases[i].head[k]
                      : (guint8) g_rand_int (rand);
      qy_risk_judge (cases[i].name, cases[i].media_type, head, size);
    }
}

int
main (int argc, char **argv)
{
  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (cases); i++)
    {
      g_autofree char *what = g_strdelimit (g_strdup (cases[i].what), "/", '-');
      g_autofree char *path = g_strconcat ("/core/risky-type/case/", what, NULL);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_case);
    }
  g_test_add_func ("/core/risky-type/bytes-only-add", test_bytes_only_add);
  g_test_add_func ("/core/risky-type/random-heads", test_random_heads);
  return g_test_run ();
}

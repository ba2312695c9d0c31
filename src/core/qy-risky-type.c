/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-risky-type.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-file-magic.h"

/* What is there to be run, whatever it is called */
#define RUNS (QY_MAGIC_PROGRAM | QY_MAGIC_SCRIPT | QY_MAGIC_SHORTCUT | QY_MAGIC_INSTALLER)

typedef struct
{
  const char *suffixes; /* between blanks */
  QyRiskReason reason;
  guint fits; /* contents it can have (QyFileMagic); 0: any */
} SuffixKind;

static const SuffixKind suffix_kinds[] = {
  { " pdf ai ", QY_RISK_BECAUSE_NOTHING, QY_MAGIC_PDF },
  { " png jpg jpeg jpe gif tif tiff bmp webp ", QY_RISK_BECAUSE_NOTHING, QY_MAGIC_PICTURE },
  { " heic heif avif mp3 m4a wav ogg oga flac aac amr mp4 m4v mov avi mkv webm wmv ",
    QY_RISK_BECAUSE_NOTHING, 0 },
  { " docx xlsx pptx odt ods odp odg ofd vsdx pages numbers key epub ", QY_RISK_BECAUSE_NOTHING,
    QY_MAGIC_ZIP | QY_MAGIC_OLE },
  { " doc xls ppt wps et dps vsd msg pub mpp ", QY_RISK_BECAUSE_NOTHING,
    QY_MAGIC_OLE | QY_MAGIC_RTF | QY_MAGIC_ZIP },
  { " rtf ", QY_RISK_BECAUSE_NOTHING, QY_MAGIC_RTF },
  { " txt csv tsv md log json ics vcf eml asc sig p7s p7m cer crt pem ", QY_RISK_BECAUSE_NOTHING,
    0 },
  { " xml dwg dxf ceb caj djvu ps eps xps oxps qybook ", QY_RISK_BECAUSE_NOTHING, 0 },
  { " exe com scr pif cpl dll sys drv ocx efi elf so bin out app run gadget class wasm xll ko ",
    QY_RISK_BECAUSE_PROGRAM, 0 },
  { " msi msix msixbundle appx appxbundle msp mst apk xapk ipa dmg pkg mpkg deb rpm snap flatpak "
    "flatpakref flatpakrepo appimage jar jnlp war crx xpi vsix whl gem air cab ",
    QY_RISK_BECAUSE_INSTALLER, 0 },
  { " bat cmd ps1 psm1 psd1 ps1xml vbs vbe vb js jse mjs cjs wsf wsc wsh ws sct sh bash zsh csh "
    "ksh fish command tool py pyw pyc pyo pyz pl pm rb php lua tcl awk groovy ahk applescript scpt "
    "reg inf ins isp hta msh msh1 msh2 ",
    QY_RISK_BECAUSE_SCRIPT, 0 },
  { " lnk url desktop webloc inetloc service socket timer scf website search-ms library-ms "
    "settingcontent-ms appref-ms theme themepack rdp vpn application ",
    QY_RISK_BECAUSE_SHORTCUT, 0 },
  { " docm dotm xlsm xltm xlsb xlam xla pptm potm ppam ppsm sldm xlm wbk mdb accdb accde accdr ade "
    "adp mde one iqy oqy rqy slk dot xlt pot ppa odb ",
    QY_RISK_BECAUSE_MACROS, 0 },
  { " html htm xhtml xht shtml mht mhtml svg svgz swf chm hlp xsl xslt ", QY_RISK_BECAUSE_WEB, 0 },
  { " zip rar 7z tar gz tgz bz2 tbz xz txz zst lz lzma lzh arj ace z cpio uue ",
    QY_RISK_BECAUSE_ARCHIVE, 0 },
  { " iso img vhd vhdx vmdk vdi qcow2 toast udf ", QY_RISK_BECAUSE_DISK, 0 },
};

static const struct
{
  const char *media_type;
  QyRiskReason reason;
} media_types[] = {
  { "application/x-executable", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-pie-executable", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-sharedlib", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-ms-dos-executable", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-msdownload", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-dosexec", QY_RISK_BECAUSE_PROGRAM },
  { "application/vnd.microsoft.portable-executable", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-java", QY_RISK_BECAUSE_PROGRAM },
  { "application/x-desktop", QY_RISK_BECAUSE_SHORTCUT },
  { "application/x-mswinurl", QY_RISK_BECAUSE_SHORTCUT },
  { "application/x-ms-shortcut", QY_RISK_BECAUSE_SHORTCUT },
  { "application/x-shellscript", QY_RISK_BECAUSE_SCRIPT },
  { "application/javascript", QY_RISK_BECAUSE_SCRIPT },
  { "text/javascript", QY_RISK_BECAUSE_SCRIPT },
  { "text/x-python", QY_RISK_BECAUSE_SCRIPT },
  { "application/x-perl", QY_RISK_BECAUSE_SCRIPT },
  { "application/x-ruby", QY_RISK_BECAUSE_SCRIPT },
  { "application/x-php", QY_RISK_BECAUSE_SCRIPT },
  { "application/x-msi", QY_RISK_BECAUSE_INSTALLER },
  { "application/java-archive", QY_RISK_BECAUSE_INSTALLER },
  { "application/x-java-archive", QY_RISK_BECAUSE_INSTALLER },
  { "application/vnd.appimage", QY_RISK_BECAUSE_INSTALLER },
  { "application/x-rpm", QY_RISK_BECAUSE_INSTALLER },
  { "application/vnd.debian.binary-package", QY_RISK_BECAUSE_INSTALLER },
  { "application/vnd.android.package-archive", QY_RISK_BECAUSE_INSTALLER },
  { "application/vnd.flatpak.ref", QY_RISK_BECAUSE_INSTALLER },
  { "text/html", QY_RISK_BECAUSE_WEB },
  { "application/xhtml+xml", QY_RISK_BECAUSE_WEB },
  { "image/svg+xml", QY_RISK_BECAUSE_WEB },
};

/* The sentence about each, and how bad it is. */
static const struct
{
  QyRisk risk;
  const char *sentence;
} meanings[QY_N_RISK_REASONS] = {
  [QY_RISK_BECAUSE_NOTHING] = { QY_RISK_NONE, N_ ("It is a document.") },
  [QY_RISK_BECAUSE_UNKNOWN] = { QY_RISK_CAUTION, N_ ("It is of a kind that is not known here.") },
  [QY_RISK_BECAUSE_ARCHIVE] = { QY_RISK_CAUTION,
                                N_ ("It is an archive; what is inside was not looked at.") },
  [QY_RISK_BECAUSE_WEB] = { QY_RISK_CAUTION,
                            N_ ("It opens in a browser, where it may run scripts and load "
                                "things from the network.") },
  [QY_RISK_BECAUSE_MACROS] = { QY_RISK_CAUTION,
                               N_ ("It may hold macros: commands that run when it is opened.") },
  [QY_RISK_BECAUSE_MISMATCH] = { QY_RISK_CAUTION,
                                 N_ ("It is not what its name says: its content is of another "
                                     "kind.") },
  [QY_RISK_BECAUSE_DISK] = { QY_RISK_CAUTION,
                             N_ ("It is the image of a disk; what is on it was not looked at.") },
  [QY_RISK_BECAUSE_INSTALLER] = { QY_RISK_PROGRAM, N_ ("It installs software.") },
  [QY_RISK_BECAUSE_SHORTCUT] = { QY_RISK_PROGRAM,
                                 N_ ("It is a shortcut, which may start any program.") },
  [QY_RISK_BECAUSE_SCRIPT] = { QY_RISK_PROGRAM, N_ ("It is a script: a list of commands.") },
  [QY_RISK_BECAUSE_PROGRAM] = { QY_RISK_PROGRAM, N_ ("It is a program.") },
  [QY_RISK_BECAUSE_DISGUISED] = { QY_RISK_PROGRAM,
                                  N_ ("It is not what its name says: its content is there to be "
                                      "run.") },
};

/* Wide letters become plain ones, what cannot be seen goes away. */
static char *
plain_name (const char *name)
{
  g_autofree char *valid = g_utf8_make_valid (name, -1);
  g_autofree char *normal = g_utf8_normalize (valid, -1, G_NORMALIZE_ALL_COMPOSE);
  g_autoptr (GString) plain = g_string_new (NULL);

  for (const char *p = normal; *p != '\0'; p = g_utf8_next_char (p))
    {
      gunichar c = g_utf8_get_char (p);

      if (g_unichar_type (c) != G_UNICODE_FORMAT && !g_unichar_iscntrl (c))
        g_string_append_unichar (plain, g_unichar_tolower (c));
    }
  return g_string_free (g_steal_pointer (&plain), FALSE);
}

/* Some systems cut points and blanks from the end, and what follows a colon. */
static char *
suffix_of (const char *name)
{
  g_autofree char *plain = plain_name (name);
  char *end = strchr (plain, ':');
  const char *point = NULL;

  if (end != NULL && end > plain + 1)
    *end = '\0';
  end = plain + strlen (plain);
  while (end > plain && (end[-1] == '.' || end[-1] == ' '))
    *--end = '\0';
  point = strrchr (plain, '.');
  return g_strstrip (g_strdup (point != NULL ? point + 1 : ""));
}

static const SuffixKind *
find_suffix (const char *suffix)
{
  g_autofree char *word = g_strdup_printf (" %s ", suffix);

  if (*suffix == '\0' || strchr (suffix, ' ') != NULL)
    return NULL;
  for (guint i = 0; i < G_N_ELEMENTS (suffix_kinds); i++)
    if (strstr (suffix_kinds[i].suffixes, word) != NULL)
      return &suffix_kinds[i];
  return NULL;
}

static QyRiskReason
judge_media_type (const char *media_type)
{
  for (guint i = 0; media_type != NULL && i < G_N_ELEMENTS (media_types); i++)
    if (g_ascii_strcasecmp (media_types[i].media_type, media_type) == 0)
      return media_types[i].reason;
  if (media_type != NULL && strstr (media_type, "macroenabled") != NULL)
    return QY_RISK_BECAUSE_MACROS;
  return QY_RISK_BECAUSE_NOTHING;
}

static QyRiskReason
judge_content (const SuffixKind *kind, const guint8 *head, gsize size)
{
  QyFileMagic magic = qy_file_magic_find (head, size);

  if ((magic & RUNS) != 0)
    return QY_RISK_BECAUSE_DISGUISED;
  if ((magic & (QY_MAGIC_OLE | QY_MAGIC_ZIP)) != 0 && qy_file_magic_has_macros (head, size))
    return QY_RISK_BECAUSE_MACROS;
  if (kind != NULL && kind->fits != 0 && (magic & kind->fits) == 0)
    return QY_RISK_BECAUSE_MISMATCH;
  if (magic == QY_MAGIC_WEB)
    return QY_RISK_BECAUSE_WEB;
  return magic == QY_MAGIC_ARCHIVE ? QY_RISK_BECAUSE_ARCHIVE : QY_RISK_BECAUSE_NOTHING;
}

QyRiskVerdict
qy_risk_judge (const char *name, const char *media_type, const guint8 *head, gsize size)
{
  g_autofree char *suffix = NULL;
  const SuffixKind *kind = NULL;
  QyRiskReason reason = QY_RISK_BECAUSE_UNKNOWN;

  g_return_val_if_fail (name != NULL, ((QyRiskVerdict){ QY_RISK_PROGRAM, reason }));
  g_return_val_if_fail (head != NULL || size == 0, ((QyRiskVerdict){ QY_RISK_PROGRAM, reason }));

  suffix = suffix_of (name);
  kind = find_suffix (suffix);
  if (kind != NULL)
    reason = kind->reason;
  if (meanings[reason].risk != QY_RISK_PROGRAM)
    reason = MAX (reason, judge_media_type (media_type));
  if (meanings[reason].risk != QY_RISK_PROGRAM && size > 0)
    reason = MAX (reason, judge_content (kind, head, size));
  return (QyRiskVerdict){ meanings[reason].risk, reason };
}

const char *
qy_risk_explain (QyRiskVerdict verdict)
{
  g_return_val_if_fail (verdict.reason < QY_N_RISK_REASONS, NULL);

  return _ (meanings[verdict.reason].sentence);
}

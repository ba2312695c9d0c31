/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gstdio.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/time.h>
#include <sys/wait.h>

#include "qy-xml.h"
#include "store-fixture.h"

/* Files that must be refused: each is imported by a process of its own, which may use so much time
 * and memory, and must leave the book as it was, byte for byte. */

#define MAX_SECONDS 5.0
/* A sanitizer keeps what was freed. */
#ifdef __SANITIZE_ADDRESS__
#define MAX_KIB (1024 * 1024)
#else
#define MAX_KIB (256 * 1024)
#endif
#define EXIT_REFUSED 3

typedef struct
{
  const char *name; /* of the file in tests/data/xml/hostile, or of the case */
  QyErrorCode code;
  const char *message; /* how it goes on after the file's name */
} Hostile;

static const Hostile files[] = {
  { "allocation-of-nothing", QY_ERROR_MALFORMED, ":33: the allocation 80000000" },
  { "allocation-other-contract", QY_ERROR_CONSTRAINT,
    ":31: the allocation 80000000-0000-4000-8000-000000000001 names “99000000" },
  { "allocation-sign", QY_ERROR_MALFORMED, ":33: allocation 80000000" },
  { "allocation-too-much", QY_ERROR_CONSTRAINT, ":34: more is allocated of “90000000" },
  { "attribute-twice", QY_ERROR_MALFORMED,
    ":8: the XML is not well-formed: Attribute kind redefined" },
  { "bad-amount-plus", QY_ERROR_MALFORMED,
    ":17: in the element “contract”, “+12000000” of “amount” is not a whole number" },
  { "bad-amount-size", QY_ERROR_MALFORMED,
    ":17: in the element “contract”, “99999999999999999999” of “amount” is not a" },
  { "bad-amount", QY_ERROR_MALFORMED,
    ":17: in the element “contract”, “120000.00” of “amount” is not a whole" },
  { "bad-block-key-length", QY_ERROR_MALFORMED,
    ":22: Element 'ref', attribute 'to': [facet 'length'] The value 'k7f3qx'" },
  { "bad-block-key", QY_ERROR_MALFORMED, ":22: Character 43 of the text:" },
  { "bad-condition-column", QY_ERROR_MALFORMED, ":22: block: cond:" },
  { "bad-condition", QY_ERROR_MALFORMED, ":22: Character 1 of the text:" },
  { "bad-currency", QY_ERROR_MALFORMED, ":17: contract: currency: “cny” is not a currency code" },
  { "bad-date-year", QY_ERROR_MALFORMED, ":9: party_qualification: valid_until:" },
  { "bad-date-zone", QY_ERROR_MALFORMED, ":17: contract: starts_on:" },
  { "bad-date", QY_ERROR_MALFORMED,
    ":17: Element 'contract', attribute 'starts-on': '2026-02-30' is not a" },
  { "bad-enum", QY_ERROR_MALFORMED,
    ":17: Element 'contract', attribute 'state': [facet 'enumeration'] The" },
  { "bad-field-key-column", QY_ERROR_MALFORMED,
    ":20: field: key: “fee total” is not the key of a field" },
  { "bad-field-key", QY_ERROR_MALFORMED, ":22: Character 5 of the text:" },
  { "bad-flag", QY_ERROR_MALFORMED,
    ":17: in the element “contract”, “yes” of “has-text” is not a whole" },
  { "bad-format", QY_ERROR_MALFORMED, ":22: Character 21 of the text:" },
  { "bad-hash-length", QY_ERROR_MALFORMED,
    ":41: Element 'blob', attribute 'sha256': [facet 'length'] The value" },
  { "bad-hash-letters", QY_ERROR_MALFORMED, ":41: blob: sha256:" },
  { "bad-id", QY_ERROR_MALFORMED, ":9: party_qualification: id: “../passwd” is not an id" },
  { "bad-instant", QY_ERROR_MALFORMED,
    ":17: contract: created_at: “2026-11-22T25:00:00Z” is not an instant" },
  { "bad-level", QY_ERROR_MALFORMED,
    ":22: Element 'block', attribute 'level': [facet 'maxInclusive'] The" },
  { "bad-money", QY_ERROR_MALFORMED, ":21: fee.total:" },
  { "bad-nesting", QY_ERROR_MALFORMED, ":22: Character 7 of the text:" },
  { "bad-numbering", QY_ERROR_MALFORMED, ":18: document: numbering:" },
  { "bad-rank", QY_ERROR_MALFORMED, ":22: block: rank: “第一” is not a rank" },
  { "bad-rev", QY_ERROR_MALFORMED,
    ":5: Element 'person', attribute 'rev': [facet 'minInclusive'] The value" },
  { "bad-role", QY_ERROR_MALFORMED,
    ":19: Element 'party', attribute 'role': [facet 'enumeration'] The value" },
  { "bare-ampersand", QY_ERROR_MALFORMED,
    ":30: the XML is not well-formed: xmlParseEntityRef: no name" },
  { "blob-changed", QY_ERROR_MALFORMED, ":41: the bytes of" },
  { "blob-cut", QY_ERROR_MALFORMED, ":42: this is not base64 of at most 262144 bytes" },
  { "blob-missing", QY_ERROR_MALFORMED, ": the content" },
  { "blob-not-base64", QY_ERROR_MALFORMED, ":42: this is not base64 of at most 262144 bytes" },
  { "blob-size", QY_ERROR_MALFORMED,
    ":41: 5e26a2e9fc3cdaee5ffb1a6bb7d9806d2b924be7d159f8064dc4d1101355d372" },
  { "control-character", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: invalid character in attribute value" },
  { "control-reference", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: xmlParseCharRef: invalid xmlChar value 1" },
  { "doctype-billion-laughs", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-external", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-inside", QY_ERROR_MALFORMED,
    ":4: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-lower-case", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-parameter", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-plain", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-public", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-quadratic", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-utf16", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "doctype-xxe", QY_ERROR_MALFORMED,
    ":2: a document type declaration (<!DOCTYPE) is not allowed" },
  { "empty", QY_ERROR_FOREIGN, ": the file is empty" },
  { "encoding-gbk-bytes", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: Input is not proper UTF-8, indicate encoding !" },
  { "encoding-gbk", QY_ERROR_MALFORMED,
    ":1: the encoding “GBK” is not read; save the file as UTF-8" },
  { "encoding-latin1", QY_ERROR_MALFORMED,
    ":1: the encoding “ISO-8859-1” is not read; save the file as UTF-8" },
  { "encoding-lies-utf16", QY_ERROR_MALFORMED,
    ":1: the file says it is UTF-16, but its bytes are not; save it as UTF-8" },
  { "encoding-lies-utf8", QY_ERROR_MALFORMED,
    ":1: the file says it is UTF-8, but its bytes are not; save it as UTF-8" },
  { "encoding-overlong", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: Input is not proper UTF-8, indicate encoding !" },
  { "encoding-surrogate", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: Char 0xD800 out of allowed range" },
  { "encoding-utf16-half", QY_ERROR_MALFORMED, ":48: a character of UTF-16 is incomplete" },
  { "encoding-utf16-no-mark", QY_ERROR_MALFORMED,
    ":1: there is a NUL byte; UTF-16 needs its byte order mark" },
  { "encoding-utf16-surrogate", QY_ERROR_MALFORMED, ":1: a character of UTF-16 is incomplete" },
  { "encoding-utf32", QY_ERROR_MALFORMED,
    ":1: there is a NUL byte; UTF-16 needs its byte order mark" },
  { "encoding-utf7", QY_ERROR_MALFORMED,
    ":1: the encoding “UTF-7” is not read; save the file as UTF-8" },
  { "entry-of-nothing", QY_ERROR_CONSTRAINT, ":31: incident_entry a2000000" },
  { "event-changed", QY_ERROR_MALFORMED, ":33: event 2 is not what its hash says" },
  { "event-cut-off", QY_ERROR_MALFORMED,
    ":17: the history of c0000000-0000-4000-8000-000000000001 ends with" },
  { "event-missing", QY_ERROR_MALFORMED, ":30: event 2 does not follow the one before it" },
  { "foreign-attribute", QY_ERROR_MALFORMED,
    ":2: the element “book” has an attribute “schemaLocation” of the namespace" },
  { "four-bytes", QY_ERROR_MALFORMED, ":1: the XML is not well-formed: Document is empty" },
  { "holidays-other-year", QY_ERROR_MALFORMED,
    ":41: “holidays-2026” is not the id of the holidays of 2027" },
  { "incident-instant", QY_ERROR_MALFORMED,
    ":31: incident: reported_at: “2026-10-09T25:00:00Z” is not an instant" },
  { "incident-kind", QY_ERROR_MALFORMED,
    ":31: Element 'incident', attribute 'kind': [facet 'enumeration'] The value" },
  { "invoice-sign", QY_ERROR_MALFORMED, ":31: invoice 90000000" },
  { "line-in-block", QY_ERROR_MALFORMED,
    ":22: the text holds the character U+000A; lines are divided by <br/>," },
  { "milestone-day", QY_ERROR_MALFORMED,
    ":31: Element 'milestone', attribute 'on-day': '2026-02-30' is not a" },
  { "mismatched-tag", QY_ERROR_MALFORMED,
    ":10: the XML is not well-formed: Opening and ending tag mismatch: party line 8 and" },
  { "missing-attribute", QY_ERROR_MALFORMED,
    ":29: Element 'attachment': The attribute 'media-type' is required but" },
  { "missing-body", QY_ERROR_MALFORMED, ":23: revision: “body” is missing" },
  { "missing-section", QY_ERROR_MALFORMED,
    ":14: Element 'contracts': This element is not expected. Expected is (" },
  { "movement-zero", QY_ERROR_MALFORMED,
    ":31: Element 'movement', attribute 'amount': [facet 'minInclusive'] The" },
  { "newer-namespace", QY_ERROR_TOO_NEW,
    ":2: the file is written in another format (urn:qiyue:book:2); this program reads" },
  { "newer-version", QY_ERROR_TOO_NEW,
    ":2: the file is in version “2” of the format; this program reads 1" },
  { "no-namespace", QY_ERROR_FOREIGN,
    ":2: this is not a book: its namespace is “”, not “urn:qiyue:book:1”" },
  { "no-version", QY_ERROR_MALFORMED,
    ":2: Element 'book': The attribute 'version' is required but missing." },
  { "not-xml", QY_ERROR_MALFORMED, ":1: the XML is not well-formed: Document is empty" },
  { "nul-byte", QY_ERROR_MALFORMED, ":3: there is a NUL byte; UTF-16 needs its byte order mark" },
  { "number-twice", QY_ERROR_CONSTRAINT,
    ":37: the number “HT-2026-0001” is taken by the contract" },
  { "obligation-rule", QY_ERROR_MALFORMED, ":31: obligation: rule: " },
  { "party-twice", QY_ERROR_CONSTRAINT, ":11: there is a “party” with this id or key already" },
  { "party-unknown", QY_ERROR_CONSTRAINT,
    ":19: “document_party” names the party d0000000-0000-4000-8000-00000000000f" },
  { "person-twice", QY_ERROR_CONSTRAINT,
    ":6: person: the id a0000000-0000-4000-8000-000000000001 is in the file" },
  { "person-unknown", QY_ERROR_CONSTRAINT,
    ":17: “contract” names the person a0000009-0000-4000-8000-000000000001" },
  { "revision-changed", QY_ERROR_MALFORMED,
    ":23: the text of revision 1 is not what its hash says: its bytes hash" },
  { "revision-unknown", QY_ERROR_CONSTRAINT,
    ":28: “signature” names the revision f1000009-0000-4000-8000-000000000001" },
  { "statement-hash", QY_ERROR_MALFORMED,
    ":31: the figures approved for 2026-10 are not what their hash says" },
  { "tab-in-block", QY_ERROR_MALFORMED,
    ":22: the text holds the character U+0009; lines are divided by <br/>," },
  { "text-between", QY_ERROR_MALFORMED,
    ":14: Element 'clauses': Character content other than whitespace is not" },
  { "truncated-at-end", QY_ERROR_MALFORMED, ":47: the file ends before its last element" },
  { "truncated", QY_ERROR_MALFORMED, ":28: the XML is not well-formed: AttValue: ' expected" },
  { "two-roots", QY_ERROR_MALFORMED,
    ":49: the XML is not well-formed: Extra content at the end of the document" },
  { "type-override", QY_ERROR_MALFORMED,
    ":8: the element “party” has an attribute “type” of the namespace" },
  { "undefined-entity", QY_ERROR_MALFORMED,
    ":3: the XML is not well-formed: Entity 'company' not defined" },
  { "unknown-attribute", QY_ERROR_MALFORMED,
    ":8: Element 'party', attribute 'colour': The attribute 'colour' is not" },
  { "unknown-element", QY_ERROR_MALFORMED,
    ":13: Element 'poem': This element is not expected. Expected is ( clause" },
  { "unknown-run", QY_ERROR_MALFORMED, ":22: Element 'font': This element is not expected." },
  { "unknown-section", QY_ERROR_MALFORMED,
    ":38: Element 'extras': This element is not expected. Expected is one of (" },
  { "value-twice", QY_ERROR_CONSTRAINT, ":22: there is a “value” with this id or key already" },
  { "wrong-namespace", QY_ERROR_FOREIGN,
    ":2: this is not a book: its namespace is “http://www.w3.org/1999/xhtml”, not" },
  { "wrong-order", QY_ERROR_MALFORMED,
    ":12: Element 'templates': This element is not expected. Expected is (" },
  { "wrong-root", QY_ERROR_FOREIGN, ":2: this is not a book: its root is “contract”, not “book”" },
  { "xinclude", QY_ERROR_MALFORMED,
    ":13: Element '{http://www.w3.org/2001/XInclude}include': This element" },
};

/* Files that are large: a beginning, a middle that is repeated, an end. */
typedef struct
{
  Hostile hostile;
  const char *before;
  const char *again; /* %d: the number of the repetition */
  guint times;
  const char *after;
} Large;

#define DECLARATION "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
#define ROOT        DECLARATION "<book xmlns=\"urn:qiyue:book:1\" version=\"1\">\n"
#define KIBIBYTE                                                                                   \
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"               \
  "0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef"
#define TO_TEXT                                                                                    \
  ROOT "<persons/><parties/><clauses/><templates><template id=\"a\" title=\"\" state=\"draft\" "   \
       "sort-key=\"\" rev=\"1\" changed-by=\"\" changed-at=\"2026-11-22T08:00:00Z\" "              \
       "events=\"0\"><source-text>"
#define STAMPS "rev=\"1\" changed-by=\"\" changed-at=\"2026-11-22T08:00:00Z\""
#define TO_BLOCK                                                                                   \
  ROOT "<persons/><parties/><clauses/><templates><template id=\"a\" title=\"\" state=\"draft\" "   \
       "sort-key=\"\" " STAMPS " events=\"0\"><document id=\"d\" kind=\"template\" title=\"\" "    \
       "language=\"zh\" numbering=\"\" " STAMPS                                                    \
       "><block key=\"k7f3q\" rank=\"V\" level=\"1\" kind=\"para\" " STAMPS ">"
#define N_60_MB (60 * 1024 * 1024 / 144)

static const Large large_files[] = {
  { { "attributes", QY_ERROR_TOO_LARGE, ":3: an element has more attributes than allowed (256)" },
    ROOT "<persons",
    " a%d=\"\"",
    100000,
    "/>" },
  { { "attributes-in-one-line", QY_ERROR_TOO_LARGE, ":2: an element has more attributes" },
    DECLARATION "<book",
    " a%d=''",
    100000,
    "/>" },
  { { "text", QY_ERROR_TOO_LARGE, ":3: a text is longer than allowed (8388608 bytes)" },
    TO_TEXT,
    KIBIBYTE,
    N_60_MB,
    "</source-text>" },
  { { "white-space", QY_ERROR_TOO_LARGE, ":" }, TO_TEXT, "                    ", 3000000, "" },
  { { "character-data", QY_ERROR_TOO_LARGE, ":" }, TO_TEXT "<![CDATA[", KIBIBYTE, N_60_MB, "]]>" },
  { { "comment", QY_ERROR_TOO_LARGE, ":3: a tag is longer than allowed" },
    ROOT "<!--",
    KIBIBYTE,
    N_60_MB,
    "-->" },
  { { "instruction", QY_ERROR_TOO_LARGE, ":3: a tag is longer than allowed" },
    ROOT "<?x ",
    KIBIBYTE,
    N_60_MB,
    "?>" },
  { { "attribute", QY_ERROR_TOO_LARGE, ":" },
    ROOT "<persons a=\"",
    KIBIBYTE,
    20 * 1024 * 1024 / 144,
    "\"/>" },
  { { "name", QY_ERROR_TOO_LARGE, ":" }, ROOT "<p", KIBIBYTE, N_60_MB, "/>" },
  { { "end-tag", QY_ERROR_TOO_LARGE, ":" },
    ROOT "<persons></persons",
    "           ",
    3000000,
    ">" },
  { { "depth", QY_ERROR_TOO_LARGE,
      ":3: elements stand deeper inside each other than allowed (64)" },
    TO_BLOCK,
    "<b>",
    5000,
    "" },
  { { "depth-of-lines", QY_ERROR_TOO_LARGE, ":62: elements stand deeper" },
    TO_BLOCK,
    "<b>\n",
    100000,
    "" },
  { { "unknown-elements", QY_ERROR_MALFORMED, ":3: Element 'x'" },
    ROOT,
    "<x/>\n",
    2000000,
    "</book>" },
  { { "references", QY_ERROR_TOO_LARGE, ":" }, TO_TEXT, "&#65;&#x42;&lt;&amp;", 3000000, "" },
  { { "declaration", QY_ERROR_MALFORMED, ":1: the XML declaration does not end" },
    "<?xml version=\"1.0\"",
    "          ",
    3000000,
    "?><book/>" },
  { { "comments", QY_ERROR_TOO_LARGE, ":10003: the file has more comments than allowed" },
    ROOT,
    "\n<!-- a line -->",
    2000000,
    "</book>" },
  { { "last-line", QY_ERROR_MALFORMED, ":200003: Element 'x'" },
    ROOT,
    "\n",
    200000,
    "<x/></book>" },
};

/* In the process of its own: message to standard output. */
static int
import_here (const char *book, const char *path)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (QyStore) store = qy_store_open (book, QY_STORE_DEFAULT, &error);

  g_assert_no_error (error);
  qy_store_set_actor (store, "tester", "2026-11-22T08:00:00Z");
  if (qy_xml_import (store, path, NULL, NULL, &error))
    return 0;
  fprintf (stdout, "%d %d %s", error->domain == QY_EXCHANGE_ERROR, error->code, error->message);
  return EXIT_REFUSED;
}

static double
seconds (const struct timeval *time)
{
  return time->tv_sec + time->tv_usec / 1e6;
}

static char *
import_in_child (const char *book, const char *path, int *exit_code)
{
  const char *words[] = { "/proc/self/exe", "--import", book, path, NULL };
  g_autoptr (GError) error = NULL;
  g_autoptr (GIOChannel) channel = NULL;
  struct rusage usage;
  char *output = NULL;
  int pipe, status;
  GPid pid;

  g_spawn_async_with_pipes (NULL, (char **) words, NULL, G_SPAWN_DO_NOT_REAP_CHILD, NULL, NULL,
                            &pid, NULL, &pipe, NULL, &error);
  g_assert_no_error (error);
  channel = g_io_channel_unix_new (pipe);
  g_io_channel_set_close_on_unref (channel, TRUE);
  g_io_channel_read_to_end (channel, &output, NULL, &error);
  g_assert_no_error (error);
  g_assert_cmpint (wait4 (pid, &status, 0, &usage), ==, pid);
  g_assert_true (WIFEXITED (status));
  *exit_code = WEXITSTATUS (status);
  g_test_message ("%.2f s, %ld KiB: %s", seconds (&usage.ru_utime) + seconds (&usage.ru_stime),
                  usage.ru_maxrss, output);
  g_assert_cmpfloat (seconds (&usage.ru_utime) + seconds (&usage.ru_stime), <, MAX_SECONDS);
  g_assert_cmpint (usage.ru_maxrss, <, MAX_KIB);
  return output;
}

static void
assert_refused (const char *path, const Hostile *hostile)
{
  StoreFixture fixture;
  g_autofree char *before = NULL, *after = NULL, *output = NULL;
  g_autofree char *expected = g_strdup_printf ("1 %d %s%s", hostile->code, path, hostile->message);
  int exit_code;

  store_fixture_set_up (&fixture, NULL);
  g_clear_object (&fixture.store);
  before = store_fixture_digest (fixture.path);
  output = import_in_child (fixture.path, path, &exit_code);
  after = store_fixture_digest (fixture.path);
  g_assert_cmpint (exit_code, ==, EXIT_REFUSED);
  if (!g_str_has_prefix (output, expected))
    g_test_fail_printf ("expected %s…, not %s", expected, output);
  g_assert_cmpstr (before, ==, after);
  store_fixture_tear_down (&fixture, NULL);
}

static void
test_file (gconstpointer data)
{
  const Hostile *hostile = data;
  g_autofree char *name = g_strconcat (hostile->name, ".xml", NULL);
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "xml", "hostile", name, NULL);

  assert_refused (path, hostile);
}

static void
write_large (const Large *large, const char *path)
{
  FILE *file = fopen (path, "w");

  fputs (large->before, file);
  for (guint i = 0; i < large->times; i++)
    {
      const char *mark = strstr (large->again, "%d");

      if (mark != NULL)
        fprintf (file, "%.*s%u%s", (int) (mark - large->again), large->again, i, mark + 2);
      else
        fputs (large->again, file);
    }
  fputs (large->after, file);
  g_assert_cmpint (fclose (file), ==, 0);
}

static void
test_large (gconstpointer data)
{
  const Large *large = data;
  g_autofree char *folder = g_dir_make_tmp ("qiyue-xml-XXXXXX", NULL);
  g_autofree char *path = g_build_filename (folder, "large.xml", NULL);

  write_large (large, path);
  assert_refused (path, &large->hostile);
  g_remove (path);
  g_rmdir (folder);
}

/* Every file of the folder is in the table. */
static void
test_folder (void)
{
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "xml", "hostile", NULL);
  g_autoptr (GDir) dir = g_dir_open (path, 0, NULL);
  guint n = 0;

  g_assert_nonnull (dir);
  while (g_dir_read_name (dir) != NULL)
    n++;
  g_assert_cmpuint (n, ==, G_N_ELEMENTS (files));
}

/* The same book in every spelling that XML allows. */
static void
test_good (gconstpointer data)
{
  StoreFixture fixture;
  g_autoptr (GError) error = NULL;
  g_autofree char *path = g_test_build_filename (G_TEST_DIST, "data", "xml", "good", data, NULL);
  g_autofree char *original =
      g_test_build_filename (G_TEST_DIST, "data", "xml", "good", "book.xml", NULL);
  g_autofree char *back = NULL, *expected = NULL, *written = NULL;

  store_fixture_set_up (&fixture, NULL);
  back = g_build_filename (fixture.folder, "back.xml", NULL);
  qy_xml_import (fixture.store, path, NULL, NULL, &error);
  g_assert_no_error (error);
  qy_xml_export (fixture.store, back, NULL, NULL, &error);
  g_assert_no_error (error);
  g_assert_true (g_file_get_contents (original, &expected, NULL, NULL));
  g_assert_true (g_file_get_contents (back, &written, NULL, NULL));
  g_assert_cmpstr (written, ==, expected);
  store_fixture_tear_down (&fixture, NULL);
}

int
main (int argc, char **argv)
{
  static const char *const good[] = { "book.xml",         "book-utf16le.xml",
                                      "book-utf16be.xml", "book-utf8-mark.xml",
                                      "book-cdata.xml",   "book-no-declaration.xml" };

  if (argc == 4 && strcmp (argv[1], "--import") == 0)
    return import_here (argv[2], argv[3]);
  g_test_init (&argc, &argv, NULL);
  for (gsize i = 0; i < G_N_ELEMENTS (files); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/xml/hostile/", files[i].name, NULL);

      g_test_add_data_func (path, &files[i], test_file);
    }
  for (gsize i = 0; i < G_N_ELEMENTS (large_files); i++)
    {
      g_autofree char *path =
          g_strconcat ("/exchange/xml/hostile/large/", large_files[i].hostile.name, NULL);

      g_test_add_data_func (path, &large_files[i], test_large);
    }
  g_test_add_func ("/exchange/xml/hostile/folder", test_folder);
  for (gsize i = 0; i < G_N_ELEMENTS (good); i++)
    {
      g_autofree char *path = g_strconcat ("/exchange/xml/good/", good[i], NULL);

      g_test_add_data_func (path, good[i], test_good);
    }
  return g_test_run ();
}

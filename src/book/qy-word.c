/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-word.h"

#include <glib/gi18n-lib.h>

#include "qy-book-person.h"

static const struct
{
  const char *word;
  const char *label;
} words[] = {
  /* kinds of records */
  { "attachment", N_ ("attachment") },
  { "clause", N_ ("clause") },
  { "contract", N_ ("contract") },
  { "incident", N_ ("incident") },
  { "party", N_ ("party") },
  { "person", N_ ("person") },
  { "template", N_ ("template") },
  /* roles of parties and of attachments */
  { "client", N_ ("client") },
  { "provider", N_ ("provider") },
  { "other", N_ ("other") },
  { "none", N_ ("none") },
  { "either", N_ ("either party") },
  { "signed-copy", N_ ("signed copy") },
  { "scan", N_ ("scan") },
  { "invoice", N_ ("invoice") },
  { "certificate", N_ ("certificate") },
  { "record", N_ ("record") },
  { "source", N_ ("source") },
  /* stances of clauses */
  { "standard", N_ ("standard") },
  { "alternate", N_ ("alternate") },
  { "fallback", N_ ("fallback") },
  /* what is known of a party */
  { "in", N_ ("in") },
  { "out", N_ ("out") },
  { "payment", N_ ("payment") },
  { "refund", N_ ("refund") },
  { "credit-note", N_ ("credit note") },
  { "set-off", N_ ("set-off") },

  { "name", N_ ("Name") },
  { "aliases", N_ ("Other names") },
  { "credit_code", N_ ("Credit code") },
  { "id_number", N_ ("Identity number") },
  { "representative", N_ ("Legal representative") },
  { "agent", N_ ("Authorised agent") },
  { "address", N_ ("Address") },
  { "contact", N_ ("Contact") },
  { "phone", N_ ("Phone") },
  { "email", N_ ("E-mail") },
  { "bank", N_ ("Bank") },
  { "account_holder", N_ ("Account holder") },
  { "account_number", N_ ("Account number") },
  { "note", N_ ("Note") },
  /* forms of terms */
  { "fixed_dates", N_ ("fixed dates") },
  { "from_signature", N_ ("from the signature on") },
  { "until_completion_plus", N_ ("until some time after completion") },
  { "duration", N_ ("length of time") },
  { "automatic", N_ ("automatic") },
  { "by_agreement", N_ ("by agreement") },
  { "by_notice", N_ ("by notice") },
  { "during_term", N_ ("during the term") },
  { "years_after_termination", N_ ("years after the end") },
  { "perpetual", N_ ("without end") },
  { "unspecified", N_ ("not stated") },
  { "lump_sum", N_ ("lump sum") },
  { "monthly", N_ ("monthly") },
  { "quarterly", N_ ("quarterly") },
  { "annual", N_ ("annual") },
  { "hourly", N_ ("by the hour") },
  { "instalment", N_ ("instalment") },
  { "prepaid_percent", N_ ("share paid in advance") },
  { "per_schedule", N_ ("by a price list") },
  { "response", N_ ("response") },
  { "resolution", N_ ("resolution") },
  { "recovery", N_ ("recovery") },
  { "repair", N_ ("repair") },
  { "onsite", N_ ("on site") },
  { "availability", N_ ("availability") },
  { "completion_rate", N_ ("completion rate") },
  /* of incidents: kinds, who caused them, what happened to them, their clocks */
  { "fault", N_ ("fault") },
  { "consulting", N_ ("consulting") },
  { "request", N_ ("non-urgent wish") },
  { "vulnerability", N_ ("vulnerability") },
  { "work-order", N_ ("work order") },
  { "change", N_ ("change") },
  { "extension", N_ ("extension") },
  { "third-party", N_ ("third party") },
  { "ageing", N_ ("ageing equipment") },
  { "force-majeure", N_ ("force majeure") },
  { "unknown", N_ ("unknown") },
  { "pause", N_ ("pause") },
  { "told", N_ ("told") },
  { "reopened", N_ ("reopened") },
  { "level", N_ ("level by hand") },
  { "reminder", N_ ("reminder") },
  { "running", N_ ("running") },
  { "waiting", N_ ("outside service hours") },
  { "paused", N_ ("paused") },
  { "met", N_ ("met") },
  { "missed", N_ ("missed") },
  { "escalation", N_ ("escalation") },
  { "plan", N_ ("plan told") },
  { "restore", N_ ("restoration") },
  { "resolve", N_ ("resolution") },
  { "arbitration", N_ ("arbitration") },
  { "court", N_ ("court") },
  { "negotiation_then_court", N_ ("negotiation, then court") },
  { "negotiation_then_arbitration", N_ ("negotiation, then arbitration") },
};

const char *
qy_word (const char *word)
{
  g_return_val_if_fail (word != NULL, NULL);

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    if (g_str_equal (words[i].word, word))
      return _ (words[i].label);
  return word;
}

char *
qy_book_person_name (QyBook *book, const char *who)
{
  g_autoptr (QyPerson) person = NULL;

  g_return_val_if_fail (book != NULL && who != NULL, NULL);

  if (g_uuid_string_is_valid (who))
    person = qy_book_person_find (book, who, NULL);
  return g_strdup (person != NULL ? person->name : who);
}

/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party.h"

#include <glib/gi18n-lib.h>
#include <string.h>

#include "qy-error.h"

#define CODE_LENGTH 18

static const struct
{
  gsize offset;
  QyPhrase phrase;
} places[] = {
  { G_STRUCT_OFFSET (QyParty, name), QY_PHRASE_NAME },
  { G_STRUCT_OFFSET (QyParty, aliases), QY_PHRASE_ALIASES },
  { G_STRUCT_OFFSET (QyParty, credit_code), QY_PHRASE_CREDIT_CODE },
  { G_STRUCT_OFFSET (QyParty, id_number), QY_PHRASE_ID_NUMBER },
  { G_STRUCT_OFFSET (QyParty, representative), QY_PHRASE_REPRESENTATIVE },
  { G_STRUCT_OFFSET (QyParty, agent), QY_PHRASE_AGENT },
  { G_STRUCT_OFFSET (QyParty, address), QY_PHRASE_ADDRESS },
  { G_STRUCT_OFFSET (QyParty, contact), QY_PHRASE_CONTACT },
  { G_STRUCT_OFFSET (QyParty, phone), QY_PHRASE_PHONE },
  { G_STRUCT_OFFSET (QyParty, email), QY_PHRASE_EMAIL },
  { G_STRUCT_OFFSET (QyParty, bank), QY_PHRASE_BANK },
  { G_STRUCT_OFFSET (QyParty, account_holder), QY_PHRASE_ACCOUNT_HOLDER },
  { G_STRUCT_OFFSET (QyParty, account_number), QY_PHRASE_ACCOUNT_NUMBER },
  { G_STRUCT_OFFSET (QyParty, note), QY_PHRASE_REMARKS },
};

/* The names of "places", in the same order. */
static const char *const attributes[] = { "name",           "aliases",        "credit_code",
                                          "id_number",      "representative", "agent",
                                          "address",        "contact",        "phone",
                                          "email",          "bank",           "account_holder",
                                          "account_number", "note",           NULL };

G_STATIC_ASSERT (G_N_ELEMENTS (attributes) == G_N_ELEMENTS (places) + 1);

static int
find_attribute (const char *attribute)
{
  for (int i = 0; attributes[i] != NULL; i++)
    if (strcmp (attributes[i], attribute) == 0)
      return i;
  return -1;
}

static char **
text_at (const QyParty *party, int place)
{
  return G_STRUCT_MEMBER_P (party, places[place].offset);
}

QyParty *
qy_party_new (const char *id, const char *name)
{
  QyParty *party = g_new0 (QyParty, 1);

  party->id = g_strdup (id);
  party->name = g_strdup (name);
  return party;
}

QyParty *
qy_party_copy (const QyParty *party)
{
  QyParty *copy;

  g_return_val_if_fail (party != NULL, NULL);

  copy = g_memdup2 (party, sizeof *party);
  copy->id = g_strdup (party->id);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    *text_at (copy, i) = g_strdup (*text_at (party, i));
  return copy;
}

void
qy_party_free (QyParty *party)
{
  if (party == NULL)
    return;
  g_free (party->id);
  for (gsize i = 0; i < G_N_ELEMENTS (places); i++)
    g_free (*text_at (party, i));
  g_free (party);
}

const char *const *
qy_party_attributes (void)
{
  return attributes;
}

const char *
qy_party_get (const QyParty *party, const char *attribute)
{
  int place;

  g_return_val_if_fail (party != NULL && attribute != NULL, NULL);

  place = find_attribute (attribute);
  return place < 0 ? NULL : *text_at (party, place);
}

gboolean
qy_party_set (QyParty *party, const char *attribute, const char *value)
{
  int place;
  g_autofree char *copy = NULL;

  g_return_val_if_fail (party != NULL && attribute != NULL, FALSE);

  place = find_attribute (attribute);
  if (place < 0)
    return FALSE;
  if (value != NULL && *value != '\0')
    copy = g_strdup (value);
  g_free (*text_at (party, place));
  *text_at (party, place) = g_steal_pointer (&copy);
  return TRUE;
}

gboolean
qy_party_attribute_phrase (const char *attribute, QyPhrase *phrase)
{
  int place;

  g_return_val_if_fail (attribute != NULL && phrase != NULL, FALSE);

  place = find_attribute (attribute);
  if (place < 0)
    return FALSE;
  *phrase = places[place].phrase;
  return TRUE;
}

char
qy_credit_code_check_character (const char *first_17)
{
  static const char characters[] = "0123456789ABCDEFGHJKLMNPQRTUWXY";
  const int modulus = G_N_ELEMENTS (characters) - 1;
  int weight = 1;
  int sum = 0;

  g_return_val_if_fail (first_17 != NULL && strlen (first_17) >= CODE_LENGTH - 1, '\0');

  for (int i = 0; i < CODE_LENGTH - 1; i++)
    {
      const char *found = strchr (characters, first_17[i]);

      if (found == NULL)
        return '\0';
      sum += (int) (found - characters) * weight;
      weight = weight * 3 % modulus;
    }
  return characters[(modulus - sum % modulus) % modulus];
}

gboolean
qy_credit_code_check (const char *code, GError **error)
{
  char expected;

  g_return_val_if_fail (code != NULL, FALSE);

  if (strlen (code) != CODE_LENGTH)
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The unified social credit code “%s” does not have 18 characters"), code);
      return FALSE;
    }
  expected = qy_credit_code_check_character (code);
  if (expected == '\0')
    {
      g_set_error (
          error, QY_CORE_ERROR, QY_ERROR_INVALID,
          _ ("The unified social credit code “%s” holds a character that no code has; only "
             "digits and capital letters other than I, O, S, V and Z stand in it"),
          code);
      return FALSE;
    }
  if (expected != code[CODE_LENGTH - 1])
    {
      g_set_error (error, QY_CORE_ERROR, QY_ERROR_INVALID,
                   _ ("The unified social credit code “%s” is mistyped: its last character should "
                      "be %c if the others are right"),
                   code, expected);
      return FALSE;
    }
  return TRUE;
}

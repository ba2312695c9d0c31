/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-party-item.h"

#include <glib/gi18n-lib.h>

#include "qy-book-tally.h"
#include "qy-sort-key.h"

struct _QyPartyItem
{
  GObject parent_instance;

  QyParty *party;
  guint contracts;
  char *sort_key; /* made when it is asked for */
};

enum
{
  PROP_0,
  PROP_ID,
  PROP_NAME,
  PROP_CREDIT_CODE,
  PROP_CONTACT,
  PROP_PHONE,
  PROP_CONTRACTS,
  PROP_CONTRACTS_TEXT,
  PROP_SORT_KEY,
  PROP_DETAIL,
  PROP_SEARCH_TEXT,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

G_DEFINE_FINAL_TYPE (QyPartyItem, qy_party_item, G_TYPE_OBJECT)

static char *
join (const char *separator, const char *const *parts, gsize n)
{
  GString *text = g_string_new (NULL);

  for (gsize i = 0; i < n; i++)
    if (parts[i] != NULL && *parts[i] != '\0')
      g_string_append_printf (text, "%s%s", text->len > 0 ? separator : "", parts[i]);
  return g_string_free (text, FALSE);
}

static char *
dup_detail (QyParty *party)
{
  g_autofree char *aliases = g_strdup (party->aliases);
  const char *parts[] = { aliases, party->credit_code, party->contact };

  if (aliases != NULL)
    g_strdelimit (aliases, "\n", ' ');
  return join (" · ", parts, G_N_ELEMENTS (parts));
}

static char *
dup_search_text (QyParty *party)
{
  const char *parts[] = { party->name,           party->aliases,   party->credit_code,
                          party->representative, party->contact,   party->phone,
                          party->email,          party->id_number, party->address };

  return join ("\n", parts, G_N_ELEMENTS (parts));
}

static void
qy_party_item_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  QyPartyItem *self = QY_PARTY_ITEM (object);

  switch (id)
    {
    case PROP_ID:
      g_value_set_string (value, self->party->id);
      break;
    case PROP_NAME:
      g_value_set_string (value, self->party->name);
      break;
    case PROP_CREDIT_CODE:
      g_value_set_string (value, self->party->credit_code);
      break;
    case PROP_CONTACT:
      g_value_set_string (value, self->party->contact);
      break;
    case PROP_PHONE:
      g_value_set_string (value, self->party->phone);
      break;
    case PROP_CONTRACTS:
      g_value_set_uint (value, self->contracts);
      break;
    case PROP_CONTRACTS_TEXT:
      if (self->contracts > 0)
        g_value_take_string (value, g_strdup_printf ("%u", self->contracts));
      break;
    case PROP_SORT_KEY:
      if (self->sort_key == NULL)
        self->sort_key = qy_sort_key (self->party->name);
      g_value_set_string (value, self->sort_key);
      break;
    case PROP_DETAIL:
      g_value_take_string (value, dup_detail (self->party));
      break;
    case PROP_SEARCH_TEXT:
      g_value_take_string (value, dup_search_text (self->party));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
    }
}

static void
qy_party_item_finalize (GObject *object)
{
  qy_party_free (QY_PARTY_ITEM (object)->party);
  g_free (QY_PARTY_ITEM (object)->sort_key);
  G_OBJECT_CLASS (qy_party_item_parent_class)->finalize (object);
}

static void
qy_party_item_class_init (QyPartyItemClass *klass)
{
  static const char *const names[N_PROPS] = {
    [PROP_ID] = "id",
    [PROP_NAME] = "name",
    [PROP_CREDIT_CODE] = "credit-code",
    [PROP_CONTACT] = "contact",
    [PROP_PHONE] = "phone",
    [PROP_DETAIL] = "detail",
    [PROP_CONTRACTS_TEXT] = "contracts-text",
    [PROP_SORT_KEY] = "sort-key",
    [PROP_SEARCH_TEXT] = "search-text",
  };
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READABLE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = qy_party_item_get_property;
  object_class->finalize = qy_party_item_finalize;
  for (guint i = PROP_ID; i < N_PROPS; i++)
    if (names[i] != NULL)
      properties[i] = g_param_spec_string (names[i], NULL, NULL, NULL, flags);
  properties[PROP_CONTRACTS] = g_param_spec_uint ("contracts", NULL, NULL, 0, G_MAXUINT, 0, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);
}

static void
qy_party_item_init (QyPartyItem *self)
{
}

QyPartyItem *
qy_party_item_new (QyParty *party, guint contracts)
{
  QyPartyItem *self = NULL;

  g_return_val_if_fail (party != NULL, NULL);

  self = g_object_new (QY_TYPE_PARTY_ITEM, NULL);
  self->party = party;
  self->contracts = contracts;
  return self;
}

const QyParty *
qy_party_item_get_party (QyPartyItem *self)
{
  g_return_val_if_fail (QY_IS_PARTY_ITEM (self), NULL);

  return self->party;
}

guint
qy_party_item_get_contracts (QyPartyItem *self)
{
  g_return_val_if_fail (QY_IS_PARTY_ITEM (self), 0);

  return self->contracts;
}

gpointer
qy_party_items_load (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  g_autoptr (GPtrArray) parties = qy_book_party_list (book, error);
  g_autoptr (GHashTable) contracts = NULL;
  GPtrArray *items = NULL;

  contracts = parties != NULL ? qy_book_tally (book, QY_TALLY_PARTY_CONTRACTS, error) : NULL;
  if (contracts == NULL)
    return NULL;
  items = g_ptr_array_new_with_free_func (g_object_unref);
  for (guint i = 0; i < parties->len; i++)
    {
      QyParty *party = parties->pdata[i];

      parties->pdata[i] = NULL;
      g_ptr_array_add (items, qy_party_item_new (party, qy_tally_get (contracts, party->id)));
    }
  return items;
}

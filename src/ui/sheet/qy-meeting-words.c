/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-meeting-words.h"

#include <glib/gi18n-lib.h>

#include "qy-book-meeting.h"
#include "qy-display.h"

static const char *const item_kinds[] = { "item", "vote", NULL };
static const char *const labels[] = { "A", "B", NULL };

static const char *const *
get_item_kinds (void)
{
  return item_kinds;
}

static const char *const *
get_labels (void)
{
  return labels;
}

static const char *
state_label (const char *state)
{
  if (g_strcmp0 (state, "held") == 0)
    return _ ("Held");
  return g_strcmp0 (state, "cancelled") == 0 ? _ ("Cancelled") : _ ("Planned");
}

static const char *
item_kind_label (const char *kind)
{
  return g_strcmp0 (kind, "vote") == 0 ? _ ("Vote") : _ ("Open item");
}

static const char *
label_label (const char *label)
{
  return g_strcmp0 (label, "B") == 0 ? _ ("Party B") : _ ("Party A");
}

#define AT(member) G_STRUCT_OFFSET (QyMeeting, member)

static const QyFormField head[] = {
  { N_ ("Title"), QY_FORM_LINE, AT (title) },
  { N_ ("State"), QY_FORM_CHOICE, AT (state), 0, qy_meeting_states, state_label },
  { N_ ("Planned for"), QY_FORM_MOMENT, AT (planned_at) },
  { N_ ("Held on"), QY_FORM_DAY, AT (held_on) },
  { N_ ("Place"), QY_FORM_LINE, AT (place) },
  { N_ ("Chair"), QY_FORM_LINE, AT (chair) },
  { N_ ("Present for the client"), QY_FORM_NUMBER, AT (client_present) },
  { N_ ("Present for the provider"), QY_FORM_NUMBER, AT (provider_present) },
};

static const QyFormField minutes[] = {
  { N_ ("Minutes"), QY_FORM_TEXT, AT (minutes) },
  { N_ ("Note"), QY_FORM_TEXT, AT (note) },
};

static const QyFormGroup groups[] = {
  { NULL, head, G_N_ELEMENTS (head) },
  { NULL, minutes, G_N_ELEMENTS (minutes) },
};

static char *
meeting_title (gconstpointer record)
{
  return g_strdup (((const QyMeeting *) record)->title);
}

static char *
meeting_subtitle (gconstpointer record, const char *zone)
{
  const QyMeeting *meeting = record;

  if (meeting->held_on != NULL)
    return qy_display_date (meeting->held_on);
  return meeting->planned_at != NULL ? qy_display_instant (meeting->planned_at, zone) : NULL;
}

static const char *
meeting_state (gconstpointer record)
{
  return state_label (((const QyMeeting *) record)->state);
}

const QyFormKind qy_meeting_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_meeting_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_meeting_put,
  .remove = qy_book_meeting_remove,
  .free_record = (GDestroyNotify) qy_meeting_free,
  .list = qy_book_meeting_list,
  .groups = groups,
  .n_groups = G_N_ELEMENTS (groups),
  .title = meeting_title,
  .subtitle = meeting_subtitle,
  .state = meeting_state,
};

#undef AT
#define AT(member) G_STRUCT_OFFSET (QyMeetingItem, member)

static const QyFormField item_fields[] = {
  { N_ ("What"), QY_FORM_TEXT, AT (what) },
  { N_ ("Kind"), QY_FORM_CHOICE, AT (kind), 0, get_item_kinds, item_kind_label },
  { N_ ("Whose"), QY_FORM_CHOICE, AT (label), 0, get_labels, label_label, TRUE },
  { N_ ("Due on"), QY_FORM_DAY, AT (due_on) },
  { N_ ("Done on"), QY_FORM_DAY, AT (done_on) },
  { N_ ("Votes for"), QY_FORM_NUMBER, AT (yes) },
  { N_ ("Votes against"), QY_FORM_NUMBER, AT (no) },
  { N_ ("Abstentions"), QY_FORM_NUMBER, AT (abstain) },
  { N_ ("Note"), QY_FORM_LINE, AT (note) },
};

static const QyFormGroup item_groups[] = {
  { NULL, item_fields, G_N_ELEMENTS (item_fields) },
};

static char *
item_title (gconstpointer record)
{
  return g_strdup (((const QyMeetingItem *) record)->what);
}

static char *
item_subtitle (gconstpointer record, const char *zone)
{
  const QyMeetingItem *item = record;
  g_autofree char *day = NULL;

  if (g_strcmp0 (item->kind, "vote") == 0)
    return g_strdup_printf (_ ("%d for, %d against, %d abstained"), (int) item->yes, (int) item->no,
                            (int) item->abstain);
  if (item->done_on != NULL)
    {
      day = qy_display_date (item->done_on);
      return g_strdup_printf (_ ("Done on %s"), day);
    }
  if (item->due_on == NULL)
    return g_strdup (_ ("Open"));
  day = qy_display_date (item->due_on);
  return g_strdup_printf (_ ("Open, due on %s"), day);
}

const QyFormKind qy_meeting_item_form_kind = {
  .id_offset = AT (id),
  .get = (gpointer (*) (QyBook *, const char *, GError **)) qy_book_meeting_item_get,
  .put = (gboolean (*) (QyBook *, gpointer, GError **)) qy_book_meeting_item_put,
  .remove = qy_book_meeting_item_remove,
  .free_record = (GDestroyNotify) qy_meeting_item_free,
  .list = qy_book_meeting_items,
  .groups = item_groups,
  .n_groups = G_N_ELEMENTS (item_groups),
  .title = item_title,
  .subtitle = item_subtitle,
};

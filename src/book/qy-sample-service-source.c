/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sample-service-source.h"

#include <stdlib.h>
#include <string.h>

#include "qy-sample-source.h"

typedef struct
{
  const char *name;
  gsize offset;
} Member;

#define INCIDENT(member)                                                                           \
  {                                                                                                \
#member, G_STRUCT_OFFSET(QySampleIncident, member)                                             \
  }
#define WINDOW(member)                                                                             \
  {                                                                                                \
#member, G_STRUCT_OFFSET(QySampleWindow, member)                                               \
  }

static const Member incident_numbers[] = {
  INCIDENT (row),     INCIDENT (ago),   INCIDENT (at),     INCIDENT (p),      INCIDENT (s),
  INCIDENT (score),   INCIDENT (ack),   INCIDENT (onsite), INCIDENT (plan),   INCIDENT (restore),
  INCIDENT (resolve), INCIDENT (pause), INCIDENT (resume), INCIDENT (reopen), INCIDENT (again),
  INCIDENT (level),   { NULL, 0 },
};
static const Member incident_texts[] = {
  INCIDENT (live),  INCIDENT (kind),     INCIDENT (title),  INCIDENT (on),
  INCIDENT (by),    INCIDENT (via),      INCIDENT (fault),  INCIDENT (excluded),
  INCIDENT (why),   INCIDENT (text),     INCIDENT (done),   INCIDENT (tools),
  INCIDENT (check), INCIDENT (cautions), INCIDENT (record), { NULL, 0 },
};
static const Member window_numbers[] = {
  WINDOW (row),      WINDOW (ago),    WINDOW (at),       WINDOW (minutes), WINDOW (asked),
  WINDOW (notified), WINDOW (agreed), WINDOW (incident), { NULL, 0 },
};
static const Member window_texts[] = {
  WINDOW (kind), WINDOW (on), WINDOW (by), WINDOW (fault), WINDOW (reason), { NULL, 0 },
};

static int *
number_at (gpointer story, const Member *member)
{
  return (int *) (void *) ((char *) story + member->offset);
}

static char **
text_at (gpointer story, const Member *member)
{
  return (char **) (void *) ((char *) story + member->offset);
}

static const Member *
find (const Member *members, const char *name)
{
  while (members->name != NULL && !g_str_equal (members->name, name))
    members++;
  return members->name != NULL ? members : NULL;
}

static void
free_texts (gpointer story, const Member *texts)
{
  for (; texts->name != NULL; texts++)
    g_free (*text_at (story, texts));
  g_free (story);
}

static void
incident_free (gpointer story)
{
  free_texts (story, incident_texts);
}

static void
window_free (gpointer story)
{
  free_texts (story, window_texts);
}

/* "08:05" of a day, or a number. */
static int
read_number (const char *text)
{
  const char *colon = strchr (text, ':');

  return colon != NULL ? atoi (text) * 60 + atoi (colon + 1) : atoi (text);
}

static void
read_story (gpointer story,
            const Member *numbers,
            const Member *texts,
            const char **names,
            const char **values,
            GError **error)
{
  for (const Member *number = numbers; number->name != NULL; number++)
    *number_at (story, number) = QY_SAMPLE_NEVER;
  for (guint i = 0; names[i] != NULL; i++)
    {
      const Member *number = find (numbers, names[i]);
      const Member *text = find (texts, names[i]);

      if (number != NULL)
        *number_at (story, number) = read_number (values[i]);
      else if (text != NULL)
        *text_at (story, text) = g_strdup (values[i]);
      else
        {
          g_set_error (error, G_MARKUP_ERROR, G_MARKUP_ERROR_UNKNOWN_ATTRIBUTE, "%s", names[i]);
          return;
        }
    }
}

static void
on_element (GMarkupParseContext *context,
            const char *element,
            const char **names,
            const char **values,
            gpointer data,
            GError **error)
{
  QySampleStories *stories = data;

  if (g_str_equal (element, "incident"))
    {
      QySampleIncident *incident = g_new0 (QySampleIncident, 1);

      g_ptr_array_add (stories->incidents, incident);
      read_story (incident, incident_numbers, incident_texts, names, values, error);
    }
  else if (g_str_equal (element, "window"))
    {
      QySampleWindow *window = g_new0 (QySampleWindow, 1);

      g_ptr_array_add (stories->windows, window);
      read_story (window, window_numbers, window_texts, names, values, error);
    }
}

QySampleStories *
qy_sample_read_stories (GError **error)
{
  static const GMarkupParser parser = { .start_element = on_element };
  g_autoptr (QySampleStories) stories = g_new0 (QySampleStories, 1);

  stories->incidents = g_ptr_array_new_with_free_func (incident_free);
  stories->windows = g_ptr_array_new_with_free_func (window_free);
  return qy_sample_parse ("incidents.xml", &parser, stories, error) ? g_steal_pointer (&stories)
                                                                    : NULL;
}

void
qy_sample_stories_free (QySampleStories *stories)
{
  g_ptr_array_unref (stories->incidents);
  g_ptr_array_unref (stories->windows);
  g_free (stories);
}

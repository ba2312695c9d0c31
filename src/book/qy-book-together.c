/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-book-together.h"

#include "qy-act-private.h"
#include "qy-book-private.h"

gboolean
qy_book_together (
    QyBook *self, const char *verb, QyTogetherFunc func, gpointer data, GError **error)
{
  g_autoptr (QyAct) act = NULL;
  g_autoptr (QyEvent) event = NULL;
  g_autofree char *label = NULL;

  g_return_val_if_fail (QY_IS_BOOK (self) && verb != NULL && func != NULL, FALSE);
  g_return_val_if_fail (qy_book_get_outer_act (self) == NULL, FALSE);

  act = qy_act_begin (self, error);
  if (act == NULL)
    return FALSE;
  qy_book_set_outer_act (self, act);
  label = func (self, data, error);
  qy_book_set_outer_act (self, NULL);
  if (label != NULL && act->broken)
    g_set_error_literal (error, QY_BOOK_ERROR, QY_ERROR_FAILED,
                         "an act among others failed without being noticed");
  if (label == NULL || act->broken)
    return FALSE;
  event = qy_act_commit_event (act, QY_EVENT_STREAM_BOOK, verb, label, NULL, error);
  if (event == NULL)
    return FALSE;
  qy_book_announce (self, NULL);
  return TRUE;
}

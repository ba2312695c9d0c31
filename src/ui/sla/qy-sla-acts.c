/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-sla-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-book-measurement.h"
#include "qy-book-window.h"
#include "qy-display.h"
#include "qy-month-axis.h"
#include "qy-notice.h"
#include "qy-paper.h"
#include "qy-prompt.h"
#include "qy-request.h"
#include "qy-save-file.h"
#include "qy-sla-input-dialog.h"

/* What is handed to the book's thread. */
typedef struct
{
  char *contract_id;
  char *period;
  char *id;
  char *text;
  char *language;
} Act;

static Act *
act_new (QyServicePage *page, const char *period, const char *id)
{
  Act *act = g_new0 (Act, 1);

  act->contract_id = g_strdup (qy_service_page_get_contract_id (page));
  act->period = g_strdup (period);
  act->id = g_strdup (id);
  return act;
}

static void
act_free (gpointer data)
{
  Act *act = data;

  g_free (act->contract_id);
  g_free (act->period);
  g_free (act->id);
  g_free (act->text);
  g_free (act->language);
  g_free (act);
}

static gpointer
done (gboolean stored)
{
  return stored ? GINT_TO_POINTER (TRUE) : NULL;
}

static gpointer
remove_window (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return done (qy_book_service_window_remove (book, ((Act *) data)->id, error));
}

static gpointer
remove_measurement (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  return done (qy_book_measurement_remove (book, ((Act *) data)->id, error));
}

static gpointer
approve (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;
  g_autoptr (QySlaStatement) statement =
      qy_book_sla_approve (book, act->contract_id, act->period, act->text, error);

  return done (statement != NULL);
}

static gpointer
withdraw (QyBook *book, gpointer data, GCancellable *cancellable, GError **error)
{
  const Act *act = data;

  return done (qy_book_sla_withdraw (book, act->id, act->text, error));
}

static void
on_acted (gpointer owner, gpointer result, const GError *error)
{
  if (error != NULL)
    qy_notice_problem (GTK_WIDGET (owner), _ ("Nothing was changed"), error);
}

static void
run (QyServicePage *page, QyBookFunc func, Act *act)
{
  qy_request_run (page, qy_service_page_get_book (page), func, act, act_free, NULL, NULL, on_acted);
}

static void
on_approve_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyServicePage *page = QY_SERVICE_PAGE (from);
  Act *act = act_new (page, ((Act *) data)->period, NULL);
  g_autofree char *note = qy_prompt_get_text (prompt, 0);

  act->text = *note != '\0' ? g_steal_pointer (&note) : NULL;
  run (page, approve, act);
}

static void
on_withdraw_asked (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  QyServicePage *page = QY_SERVICE_PAGE (from);
  Act *act = act_new (page, ((Act *) data)->period, ((Act *) data)->id);

  act->text = qy_prompt_get_text (prompt, 0);
  run (page, withdraw, act);
}

static void
ask_approval (QyServicePage *page, const char *period, const QySlaMonth *month)
{
  g_autofree char *title = qy_month_title (qy_month_of_date (month->from));
  g_autofree char *heading = g_strdup_printf (_ ("Approve the Service Levels of %s?"), title);
  QyPrompt *prompt = qy_prompt_new (
      GTK_WIDGET (page), heading,
      _ ("The figures are frozen as they are now, with their inputs. What a miss obliges to "
         "becomes "
         "something that is due. Outages and measurements of the month can no longer be changed."),
      _ ("_Approve"));

  qy_prompt_add (prompt, _ ("Note"), NULL, FALSE);
  qy_prompt_ask (prompt, on_approve_asked, act_new (page, period, NULL), act_free);
}

static void
ask_withdrawal (QyServicePage *page, const char *period, const QySlaMonth *month)
{
  QyPrompt *prompt =
      qy_prompt_new (GTK_WIDGET (page), _ ("Withdraw the Approval?"),
                     _ ("The figures are computed from the records again, as they are now. The "
                        "history keeps what was approved."),
                     _ ("_Withdraw"));

  qy_prompt_add (prompt, _ ("Reason"), NULL, TRUE);
  qy_prompt_ask (prompt, on_withdraw_asked, act_new (page, period, month->statement->id), act_free);
}

static gboolean
write_report (
    QyBook *book, gpointer data, GOutputStream *out, GCancellable *cancellable, GError **error)
{
  const Act *act = data;
  g_autoptr (QyDocument) report =
      qy_book_sla_report (book, act->contract_id, act->period, act->language, error);
  g_autofree char *now = qy_book_get_now (book);
  g_autoptr (GBytes) pdf = report != NULL ? qy_paper_render_sheet (report, now, error) : NULL;

  return pdf != NULL
         && g_output_stream_write_all (out, g_bytes_get_data (pdf, NULL), g_bytes_get_size (pdf),
                                       NULL, cancellable, error);
}

static void
save_in_language (GtkWidget *from, QyPrompt *prompt, gpointer data)
{
  static const char *const languages[] = { NULL, "zh", "en" };
  QyServicePage *page = QY_SERVICE_PAGE (from);
  Act *act = act_new (page, ((Act *) data)->period, NULL);
  g_autofree char *name =
      g_strdup_printf (_ ("%s service levels %s.pdf"),
                       qy_service_page_get_dossier (page)->contract->number, act->period);

  act->language = g_strdup (languages[qy_prompt_get_choice (prompt, 0)]);
  qy_save_file (from, qy_service_page_get_book (page), _ ("Save the Report"), name, write_report,
                act, act_free);
}

static void
ask_language (QyServicePage *page, const char *period)
{
  const char *const words[] = { _ ("As the contract"), _ ("Chinese"), _ ("English"), NULL };
  QyPrompt *prompt =
      qy_prompt_new (GTK_WIDGET (page), _ ("Report of the Month"), NULL, _ ("_Save…"));

  qy_prompt_add_choice (prompt, _ ("Language"), words);
  qy_prompt_ask (prompt, save_in_language, act_new (page, period, NULL), act_free);
}

void
qy_sla_act (QyServicePage *page,
            const char *action,
            const char *period,
            const QySlaMonth *month,
            const char *id)
{
  g_return_if_fail (QY_IS_SERVICE_PAGE (page) && action != NULL && month != NULL);

  if (g_str_equal (action, "sla.add-window"))
    qy_sla_window_dialog (page);
  else if (g_str_equal (action, "sla.add-measurement"))
    qy_sla_measurement_dialog (page, month->from, month->until);
  else if (g_str_equal (action, "sla.remove-window"))
    run (page, remove_window, act_new (page, period, id));
  else if (g_str_equal (action, "sla.remove-measurement"))
    run (page, remove_measurement, act_new (page, period, id));
  else if (g_str_equal (action, "sla.save-report"))
    ask_language (page, period);
  else if (g_str_equal (action, "sla.approve"))
    ask_approval (page, period, month);
  else if (g_str_equal (action, "sla.withdraw") && month->statement != NULL)
    ask_withdrawal (page, period, month);
}

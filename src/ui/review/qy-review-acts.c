/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-review-acts.h"

#include <glib/gi18n-lib.h>

#include "qy-analysis-blocks.h"
#include "qy-notice.h"
#include "qy-review-page.h"

static QyAnalysis *
analysis_of (QyReviewPage *page)
{
  QyReview *review = qy_review_page_get_review (page);

  return review != NULL ? qy_review_get_analysis (review) : NULL;
}

static const char *
party_label (QyReviewPage *page, QyReviewItem item)
{
  const QyAnalysisParty *party = qy_review_item_find (item, analysis_of (page), NULL, NULL);

  return party != NULL ? party->label : NULL;
}

static void
do_to (QyReviewPage *page, QyCorrectionKind kind, gsize to, int by, const char *value)
{
  QyReviewItem item = qy_review_page_get_item (page);

  qy_review_page_correct (page, qy_correction_new (kind, item.at, to, by, value, NULL));
}

/* The paragraph that is selected, or in which the selected blank or term stands. */
static gboolean
select_block (QyReviewPage *page)
{
  QyReviewItem item = qy_review_page_get_item (page);
  gsize at = 0;

  if (analysis_of (page) == NULL || !qy_review_item_block (item, analysis_of (page), &at))
    return FALSE;
  if (item.kind != QY_REVIEW_BLOCK)
    qy_review_page_select (page, (QyReviewItem){ QY_REVIEW_BLOCK, at, 0 });
  return TRUE;
}

static void
undo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_undo (qy_review_page_get_review (QY_REVIEW_PAGE (widget)));
}

static void
redo_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  qy_review_redo (qy_review_page_get_review (QY_REVIEW_PAGE (widget)));
}

static void
indent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);

  if (select_block (page))
    do_to (page, QY_CORRECT_BLOCK_LEVEL, 0, 1, NULL);
}

static void
outdent_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);

  if (select_block (page))
    do_to (page, QY_CORRECT_BLOCK_LEVEL, 0, -1, NULL);
}

static void
drop_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyReviewItem item = qy_review_page_get_item (page);
  gsize at = 0;
  gboolean has_block = qy_review_item_block (item, analysis_of (page), &at);

  if (item.kind == QY_REVIEW_BLOCK)
    {
      do_to (page, QY_CORRECT_BLOCK_KIND, 0, 0, "none");
      return;
    }
  if (item.kind == QY_REVIEW_BLANK)
    do_to (page, QY_CORRECT_BLANK_DROP, 0, 0, NULL);
  else if (item.kind == QY_REVIEW_TERM)
    do_to (page, QY_CORRECT_TERM_DROP, 0, item.nth, NULL);
  else if (item.kind == QY_REVIEW_PARTY)
    do_to (page, QY_CORRECT_PARTY_DROP, 0, 0, party_label (page, item));
  if (has_block)
    qy_review_page_select (page, (QyReviewItem){ QY_REVIEW_BLOCK, at, 0 });
}

static void
restore_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyReviewItem item = qy_review_page_get_item (page);

  do_to (page, QY_CORRECT_BLOCK_RESTORE, 0, 0, NULL);
  qy_review_page_select (page, qy_review_item_at (analysis_of (page), item.at));
}

static void
split_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyReviewItem item = qy_review_page_get_item (page);
  gsize to = qy_review_source_get_cursor (qy_review_page_get_source (page));
  gboolean blank = item.kind == QY_REVIEW_BLANK;
  QySourceRange range;

  if (blank && qy_review_item_find (item, analysis_of (page), &range, NULL) != NULL)
    blank = to > range.start && to < range.end;
  if (!blank && !select_block (page))
    return;
  item = qy_review_page_get_item (page);
  if (qy_review_page_correct (
          page, qy_correction_new (blank ? QY_CORRECT_BLANK_SPLIT : QY_CORRECT_BLOCK_SPLIT, item.at,
                                   to, 0, NULL, NULL)))
    qy_review_page_select (page,
                           (QyReviewItem){ blank ? QY_REVIEW_BLANK : QY_REVIEW_BLOCK, to, 0 });
}

static void
join_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyReviewItem item = qy_review_page_get_item (page);
  gboolean blank = item.kind == QY_REVIEW_BLANK;

  if (!blank && !select_block (page))
    return;
  item = qy_review_page_get_item (page);
  do_to (page, blank ? QY_CORRECT_BLANK_JOIN : QY_CORRECT_BLOCK_JOIN, 0, 0, NULL);
  qy_review_page_select (page, qy_review_item_at (analysis_of (page), item.at));
}

static void
confirm_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  static const char *const words[] = {
    [QY_REVIEW_NOTHING] = NULL, [QY_REVIEW_BLOCK] = "block", [QY_REVIEW_BLANK] = "blank",
    [QY_REVIEW_TERM] = "term",  [QY_REVIEW_PARTY] = "party",
  };
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyReviewItem item = qy_review_page_get_item (page);
  const char *label = item.kind == QY_REVIEW_PARTY ? party_label (page, item) : NULL;

  if (item.kind != QY_REVIEW_NOTHING
      && qy_review_page_correct (page, qy_correction_new (QY_CORRECT_CONFIRM, item.at, 0, item.nth,
                                                          words[item.kind], label)))
    gtk_widget_activate_action (widget, "review.next", NULL);
}

/* What a printed text is most likely the value of. */
static const char *
kind_of_text (const char *text)
{
  static const struct
  {
    QyFieldType type;
    const char *kind;
  } kinds[] = {
    { QY_FIELD_DATE, "date" },         { QY_FIELD_PERCENT, "percent" },
    { QY_FIELD_DURATION, "duration" }, { QY_FIELD_NUMBER, "number" },
    { QY_FIELD_MONEY, "money" },
  };

  for (guint i = 0; i < G_N_ELEMENTS (kinds); i++)
    {
      g_autofree char *raw = qy_value_parse (kinds[i].type, text, NULL, NULL);

      if (raw != NULL)
        return kinds[i].kind;
    }
  return "text";
}

static void
make_field_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  gsize start = 0;
  gsize end = 0;
  g_autofree char *text = NULL;

  if (!qy_review_source_get_selection (qy_review_page_get_source (page), &start, &end))
    {
      qy_notice_toast (widget, _ ("Select the text in the source that is to become a field"));
      return;
    }
  text = g_strndup (qy_analysis_get_source (analysis_of (page), NULL) + start, end - start);
  if (qy_review_page_correct (
          page, qy_correction_new (QY_CORRECT_BLANK_ADD, start, end, 0, kind_of_text (text), NULL)))
    qy_review_page_select (page, (QyReviewItem){ QY_REVIEW_BLANK, start, 0 });
}

/* The selected words, or the whole paragraph, state a term; which one is said afterwards. */
static void
add_term_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyAnalysis *analysis = analysis_of (page);
  gsize start = 0;
  gsize end = 0;
  int nth = 0;

  if (!qy_review_source_get_selection (qy_review_page_get_source (page), &start, &end))
    {
      QyReviewItem item = { QY_REVIEW_BLOCK, 0, 0 };
      const QyAnalysisBlock *block = NULL;

      if (!qy_review_item_block (qy_review_page_get_item (page), analysis, &item.at))
        return;
      block = qy_review_item_find (item, analysis, NULL, NULL);
      start = block->text_start;
      end = block->text_end;
    }
  while (qy_review_item_find ((QyReviewItem){ QY_REVIEW_TERM, start, nth }, analysis, NULL, NULL)
         != NULL)
    nth++;
  if (qy_review_page_correct (
          page, qy_correction_new (QY_CORRECT_TERM_ADD, start, end, 0, "service_period", NULL)))
    qy_review_page_select (page, (QyReviewItem){ QY_REVIEW_TERM, start, nth });
}

static void
add_party_action (GtkWidget *widget, const char *action, GVariant *parameter)
{
  QyReviewPage *page = QY_REVIEW_PAGE (widget);
  QyAnalysis *analysis = analysis_of (page);
  g_autofree char *label = NULL;
  gsize start = 0;
  gsize end = 0;

  if (qy_review_source_get_selection (qy_review_page_get_source (page), &start, &end))
    label = g_strstrip (g_strndup (qy_analysis_get_source (analysis, NULL) + start, end - start));
  else
    label = g_strdup_printf (_ ("Party %u"), analysis->parties->len + 1);
  if (qy_review_page_correct (page,
                              qy_correction_new (QY_CORRECT_PARTY_ADD, 0, 0, 0, label, "other")))
    qy_review_page_select (
        page, (QyReviewItem){ QY_REVIEW_PARTY, analysis_of (page)->parties->len - 1, 0 });
}

void
qy_review_acts_install (GtkWidgetClass *page_class)
{
  static const struct
  {
    const char *name;
    GtkWidgetActionActivateFunc activate;
    guint key;
    GdkModifierType modifiers;
  } acts[] = {
    { "review.undo", undo_action, GDK_KEY_z, GDK_CONTROL_MASK },
    { "review.redo", redo_action, GDK_KEY_z, GDK_CONTROL_MASK | GDK_SHIFT_MASK },
    { "review.indent", indent_action, GDK_KEY_Right, GDK_ALT_MASK },
    { "review.outdent", outdent_action, GDK_KEY_Left, GDK_ALT_MASK },
    { "review.drop", drop_action, GDK_KEY_Delete, GDK_CONTROL_MASK },
    { "review.restore", restore_action, 0, 0 },
    { "review.split", split_action, GDK_KEY_Return, GDK_CONTROL_MASK },
    { "review.join", join_action, GDK_KEY_j, GDK_CONTROL_MASK },
    { "review.confirm", confirm_action, GDK_KEY_F7, 0 },
    { "review.make-field", make_field_action, GDK_KEY_e, GDK_CONTROL_MASK },
    { "review.add-term", add_term_action, GDK_KEY_t, GDK_CONTROL_MASK },
    { "review.add-party", add_party_action, 0, 0 },
  };

  for (guint i = 0; i < G_N_ELEMENTS (acts); i++)
    {
      gtk_widget_class_install_action (page_class, acts[i].name, NULL, acts[i].activate);
      if (acts[i].key != 0)
        gtk_widget_class_add_binding_action (page_class, acts[i].key, acts[i].modifiers,
                                             acts[i].name, NULL);
    }
}

void
qy_review_acts_update (GtkWidget *page)
{
  QyReviewItem item = qy_review_page_get_item (QY_REVIEW_PAGE (page));
  QyAnalysis *analysis = analysis_of (QY_REVIEW_PAGE (page));
  const QyAnalysisBlock *block = NULL;
  gboolean is_block = FALSE;
  gboolean is_out = FALSE;
  gboolean is_selected = FALSE;

  if (analysis != NULL)
    is_selected = qy_review_item_find (item, analysis, NULL, NULL) != NULL;
  is_block = is_selected && item.kind == QY_REVIEW_BLOCK;
  if (is_block)
    block = qy_review_item_find (item, analysis, NULL, NULL);
  is_out = is_block && (block->left_out != NULL || block->kind == QY_BLOCK_NOTE);
  gtk_widget_action_set_enabled (page, "review.indent", is_selected);
  gtk_widget_action_set_enabled (page, "review.outdent", is_selected);
  gtk_widget_action_set_enabled (page, "review.drop",
                                 is_selected && (!is_block || block->left_out == NULL));
  gtk_widget_action_set_enabled (page, "review.restore", is_out);
  gtk_widget_action_set_enabled (page, "review.split", is_selected);
  gtk_widget_action_set_enabled (page, "review.join", is_selected);
  gtk_widget_action_set_enabled (page, "review.confirm",
                                 is_selected && qy_review_item_reason (item, analysis) != NULL);
}

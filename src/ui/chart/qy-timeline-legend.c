/* SPDX-License-Identifier: GPL-3.0-or-later */
#include <glib/gi18n-lib.h>

#include "qy-timeline-private.h"

/* What a hollow point means comes last. */
#define HOLLOW (QY_TIMELINE_N_LEGEND - 1)

const QyChartLegendEntry qy_timeline_legend[QY_TIMELINE_N_LEGEND] = {
  [QY_TIMELINE_TERM] = { .label = N_ ("Service term"), QY_CHART_COLOR_TERM, QY_CHART_FILL_SOLID },
  [QY_TIMELINE_RENEWAL] = { .label = N_ ("Renewal term"),
                            QY_CHART_COLOR_TERM,
                            QY_CHART_FILL_LIGHT },
  [QY_TIMELINE_SUSPENDED] = { .label = N_ ("Suspension"),
                              QY_CHART_COLOR_TERM,
                              QY_CHART_FILL_HATCHED },
  [QY_TIMELINE_WINDOW] = { .label = N_ ("Notice window"),
                           QY_CHART_COLOR_ACCENT,
                           QY_CHART_FILL_LIGHT },
  [QY_TIMELINE_BOUND] = { .label = N_ ("Still binding"), QY_CHART_COLOR_TERM, QY_CHART_FILL_THIN },
  [QY_TIMELINE_N_SPANS + QY_TIMELINE_RECEIPT] = { .label = N_ ("Money in"),
                                                  QY_CHART_COLOR_IN,
                                                  0,
                                                  TRUE,
                                                  QY_CHART_MARK_DISC },
  [QY_TIMELINE_N_SPANS + QY_TIMELINE_PAYMENT] = { .label = N_ ("Money out"),
                                                  QY_CHART_COLOR_OUT,
                                                  0,
                                                  TRUE,
                                                  QY_CHART_MARK_DISC },
  [QY_TIMELINE_N_SPANS + QY_TIMELINE_DEADLINE] = { .label = N_ ("Deadline"),
                                                   QY_CHART_COLOR_ALERT,
                                                   0,
                                                   TRUE,
                                                   QY_CHART_MARK_TRIANGLE },
  [QY_TIMELINE_N_SPANS + QY_TIMELINE_MILESTONE] = { .label = N_ ("Milestone"),
                                                    QY_CHART_COLOR_TEXT,
                                                    0,
                                                    TRUE,
                                                    QY_CHART_MARK_DIAMOND },
  [HOLLOW] = { .label = N_ ("Still to come"),
               QY_CHART_COLOR_TEXT,
               QY_CHART_FILL_HOLLOW,
               TRUE,
               QY_CHART_MARK_DISC },
};

guint
qy_timeline_get_legend_mask (QyChart *chart)
{
  QyTimeline *self = QY_TIMELINE (chart);
  guint mask = 0;

  for (guint i = 0; i < self->rows->len; i++)
    {
      const QyTimelineRow *row = self->rows->pdata[i];

      for (guint j = 0; j < row->spans->len; j++)
        mask |= 1U << g_array_index (row->spans, QyTimelineSpan, j).kind;
      for (guint j = 0; j < row->points->len; j++)
        {
          const QyTimelinePoint *point = &g_array_index (row->points, QyTimelinePoint, j);

          mask |= 1U << (QY_TIMELINE_N_SPANS + point->kind);
          mask |= point->flags & QY_TIMELINE_DONE ? 0 : 1U << HOLLOW;
        }
    }
  return mask;
}

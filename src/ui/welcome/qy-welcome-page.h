/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <adwaita.h>

#include "qy-job.h"

/**
 * QyWelcomePage: what a window shows while no book is open: the first steps, what was wrong with
 * the book, or how far the sample is.
 *
 * Its buttons activate win.open-sample, win.make-book, win.new-book, win.open-book and
 * win.retry.
 */
#define QY_TYPE_WELCOME_PAGE (qy_welcome_page_get_type ())
G_DECLARE_FINAL_TYPE (QyWelcomePage, qy_welcome_page, QY, WELCOME_PAGE, AdwBin)

/**
 * qy_welcome_page_new:
 * @menu: the window's primary menu
 */
QyWelcomePage *qy_welcome_page_new (GMenuModel *menu);

/**
 * qy_welcome_page_show_first_steps: there is no book yet.
 */
void qy_welcome_page_show_first_steps (QyWelcomePage *self);

/**
 * qy_welcome_page_show_problem: the book at @path was not opened.
 * @message: says what is wrong with it, what was not touched and what to do
 */
void qy_welcome_page_show_problem (QyWelcomePage *self, const char *path, const char *message);

/**
 * qy_welcome_page_show_job: a book is being made.
 */
void qy_welcome_page_show_job (QyWelcomePage *self, QyJob *job);

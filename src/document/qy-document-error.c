/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-document-error.h"

G_DEFINE_QUARK (qy - document - error - quark, qy_document_error)

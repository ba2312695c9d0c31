/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-page.h"

/**
 * QyServiceBoard: the open incidents of all contracts, the next breach first.
 */
#define QY_TYPE_SERVICE_BOARD (qy_service_board_get_type ())
G_DECLARE_FINAL_TYPE (QyServiceBoard, qy_service_board, QY, SERVICE_BOARD, QyPage)

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include "qy-xml-queue.h"
#include "qy-xml-reader.h"

/**
 * qy_xml_rows_read: reads @source to its end, makes rows of its elements, checks them and pushes
 * them to @queue. Once something was refused, nothing more is pushed; reading goes on to find what
 * else is wrong.
 */
void qy_xml_rows_read (QyXmlSource *source, QyXmlQueue *queue, QyXmlRefusals *refusals);

/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

#include <glib.h>

/* A disk in memory that fails on order, as a file system of SQLite. Every write, truncation, sync
 * and deletion passes one gate that counts; what was written since the last sync can be lost, torn
 * or garbled by a power cut. */

#define FAULT_VFS_NAME "fault"

typedef enum
{
  FAULT_NONE,
  FAULT_IO_ONCE,   /* one call fails */
  FAULT_IO_ALWAYS, /* from then on every call fails */
  FAULT_FULL,      /* from then on the disk is full */
  FAULT_SHORT,     /* one write stops half-way */
  FAULT_POWER,     /* from then on nothing happens any more, until the power comes back */
} FaultMode;

void fault_vfs_register (void);

/* Forgets every file; keeps the present files as the ones to begin with; brings those back. */
void fault_vfs_clear (void);
void fault_vfs_keep (void);
void fault_vfs_restore (void);

/* Counts from 0 again; the call number at fails, at = 0: none. */
void fault_vfs_arm (FaultMode mode, guint at);
guint fault_vfs_get_count (void);

/* How often a database (not a journal) was opened since the calls were counted from 0. */
guint fault_vfs_get_opens (void);

/* A disk that says "synced" and is not: what the power cut must be able to show. */
void fault_vfs_ignore_sync (gboolean ignore);

/* The power comes back: each write since the last sync was done, lost, torn or garbled, as the dice
 * say. */
void fault_vfs_power_cycle (GRand *rand);

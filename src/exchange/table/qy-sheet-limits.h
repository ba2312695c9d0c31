/* SPDX-License-Identifier: GPL-3.0-or-later */
#pragma once

/* Every limit on tables, in one place. */

/* What a worksheet has room for, its head apart. */
#define QY_SHEET_MAX_XLSX_ROWS 1048575
#define QY_SHEET_MAX_XLSX_TEXT 32767 /* characters of a cell */

/* What is read from outside. */
#define QY_SHEET_MAX_FILE      (64 << 20)  /* bytes of the file */
#define QY_SHEET_MAX_ROWS      200000      /* rows that hold anything */
#define QY_SHEET_MAX_COLUMNS   256         /* the last column that may hold anything */
#define QY_SHEET_MAX_CELL      (128 << 10) /* bytes of a cell's text */
#define QY_SHEET_MAX_TEXT      (256 << 20) /* bytes of all cells together */
#define QY_SHEET_MAX_ENTRIES   4096        /* files in a workbook */
#define QY_SHEET_MAX_PART      (512 << 20) /* unpacked bytes of all parts that are read */
#define QY_SHEET_MAX_RATIO     200         /* unpacked bytes for a byte of the file … */
#define QY_SHEET_FREE_RATIO    (4 << 20)   /* … beyond this many */
#define QY_SHEET_MAX_STRINGS   (64 << 20)  /* bytes of a workbook's shared texts */
#define QY_SHEET_MAX_N_STRINGS 2000000     /* and how many there are */
#define QY_SHEET_MAX_STYLES    65536       /* cell styles of a workbook, which has 65 490 at most */

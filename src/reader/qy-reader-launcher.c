/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-reader-launcher.h"

#include <errno.h>
#include <signal.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "qy-reader-command.h"
#include "qy-reader-wire.h"

#define CALM (G_USEC_PER_SEC / 2)   /* after one was taken: it has work to do first */
#define KEEP (120 * G_USEC_PER_SEC) /* that one stands ready */

typedef struct
{
  char *program;
  gboolean namespaces;
  QyReaderChild *child;
  gboolean only_prepare;
  gboolean done;
} Order;

static struct
{
  GMutex lock;
  GCond changed; /* an order was given, or carried out */
  GQueue orders;
  gboolean running;
} launcher;

/* What the thread alone knows */
typedef struct
{
  char *program;
  gboolean namespaces;
  QyReaderChild *spare;
  gint64 make_at; /* 0: not */
  gint64 until;   /* none is kept after that */
} Spare;

static QyReaderChild *
spawn (const char *program, gboolean namespaces)
{
  g_auto (GStrv) command = qy_reader_command_new (program, namespaces);
  char *environment[] = { (char *) "LANG=C.UTF-8", NULL };
  int ends[2];
  int target = QY_READER_CHANNEL;
  GPid pid = 0;
  gboolean spawned;
  QyReaderChild *child;

  if (command == NULL || socketpair (AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends) < 0)
    return NULL;
  /* Leaving descriptors open lets it be posix_spawn(), not fork(); the process closes them. */
  spawned = g_spawn_async_with_pipes_and_fds (
      NULL, (const char *const *) command, (const char *const *) environment,
      G_SPAWN_DO_NOT_REAP_CHILD | G_SPAWN_LEAVE_DESCRIPTORS_OPEN | G_SPAWN_STDOUT_TO_DEV_NULL
          | G_SPAWN_STDERR_TO_DEV_NULL,
      NULL, NULL, -1, -1, -1, &ends[1], &target, 1, &pid, NULL, NULL, NULL, NULL);
  close (ends[1]);
  if (!spawned)
    {
      close (ends[0]);
      return NULL;
    }
  child = g_new0 (QyReaderChild, 1);
  child->pid = pid;
  child->channel = ends[0];
  return child;
}

static gboolean
has_ended (const QyReaderChild *child)
{
  GPollFD fd = { .fd = child->channel };

  return g_poll (&fd, 1, 0) > 0 && (fd.revents & (G_IO_HUP | G_IO_ERR)) != 0;
}

static void
drop_spare (Spare *spare)
{
  g_clear_pointer (&spare->spare, qy_reader_child_end);
}

static void
carry_out (Spare *spare, Order *order)
{
  gint64 now = g_get_monotonic_time ();
  gboolean fits =
      g_strcmp0 (spare->program, order->program) == 0 && spare->namespaces == order->namespaces;

  if (spare->spare != NULL && (!fits || has_ended (spare->spare)))
    drop_spare (spare);
  if (order->only_prepare)
    {
      g_free (spare->program);
      spare->program = g_strdup (order->program);
      spare->namespaces = order->namespaces;
      spare->make_at = spare->spare == NULL ? now : 0;
      spare->until = now + KEEP;
      return;
    }
  order->child = g_steal_pointer (&spare->spare);
  if (order->child == NULL)
    order->child = spawn (order->program, order->namespaces);
  if (fits && spare->until > 0)
    {
      spare->make_at = now + CALM;
      spare->until = now + KEEP;
    }
}

/* What is due with the spare now, and when to look again (0: not by itself). */
static gint64
tend (Spare *spare)
{
  gint64 now = g_get_monotonic_time ();

  if (spare->until > 0 && now >= spare->until)
    {
      drop_spare (spare);
      spare->until = spare->make_at = 0;
    }
  if (spare->make_at > 0 && now >= spare->make_at)
    {
      spare->spare = spawn (spare->program, spare->namespaces);
      spare->make_at = 0;
    }
  return spare->make_at > 0 ? spare->make_at : spare->until;
}

static gpointer
launch (gpointer unused)
{
  Spare spare = { 0 };

  g_mutex_lock (&launcher.lock);
  for (;;)
    {
      Order *order = g_queue_pop_head (&launcher.orders);

      if (order != NULL)
        {
          g_mutex_unlock (&launcher.lock);
          carry_out (&spare, order);
          g_mutex_lock (&launcher.lock);
          order->done = TRUE;
          g_cond_broadcast (&launcher.changed);
        }
      else
        {
          gint64 next;

          g_mutex_unlock (&launcher.lock);
          next = tend (&spare);
          g_mutex_lock (&launcher.lock);
          if (!g_queue_is_empty (&launcher.orders))
            continue;
          if (next > 0)
            g_cond_wait_until (&launcher.changed, &launcher.lock, next);
          else
            g_cond_wait (&launcher.changed, &launcher.lock);
        }
    }
  return NULL;
}

static void
give (Order *order)
{
  g_mutex_lock (&launcher.lock);
  if (!launcher.running)
    {
      g_thread_unref (g_thread_new ("qiyue-reader-launcher", launch, NULL));
      launcher.running = TRUE;
    }
  g_queue_push_tail (&launcher.orders, order);
  g_cond_broadcast (&launcher.changed);
  while (!order->done)
    g_cond_wait (&launcher.changed, &launcher.lock);
  g_mutex_unlock (&launcher.lock);
  g_free (order->program);
}

QyReaderChild *
qy_reader_launcher_start (const char *program, gboolean namespaces)
{
  Order order = { .program = g_strdup (program), .namespaces = namespaces };

  give (&order);
  return order.child;
}

void
qy_reader_launcher_prepare (const char *program, gboolean namespaces)
{
  Order order = { .program = g_strdup (program), .namespaces = namespaces, .only_prepare = TRUE };

  give (&order);
}

void
qy_reader_child_end (QyReaderChild *child)
{
  if (child == NULL)
    return;
  kill (child->pid, SIGKILL);
  while (waitpid (child->pid, NULL, 0) < 0 && errno == EINTR)
    continue;
  close (child->channel);
  g_free (child);
}

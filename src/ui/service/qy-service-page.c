/* SPDX-License-Identifier: GPL-3.0-or-later */
#include "qy-service-page.h"

typedef struct
{
  QySession *session;
  QyDossier *dossier;
} QyServicePagePrivate;

G_DEFINE_ABSTRACT_TYPE_WITH_PRIVATE (QyServicePage, qy_service_page, ADW_TYPE_BIN)

static void
qy_service_page_dispose (GObject *object)
{
  QyServicePagePrivate *priv = qy_service_page_get_instance_private (QY_SERVICE_PAGE (object));

  g_clear_object (&priv->session);
  g_clear_pointer (&priv->dossier, qy_dossier_unref);
  G_OBJECT_CLASS (qy_service_page_parent_class)->dispose (object);
}

static void
qy_service_page_class_init (QyServicePageClass *klass)
{
  G_OBJECT_CLASS (klass)->dispose = qy_service_page_dispose;
}

static void
qy_service_page_init (QyServicePage *self)
{
}

QySession *
qy_service_page_get_session (QyServicePage *self)
{
  QyServicePagePrivate *priv = qy_service_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_SERVICE_PAGE (self), NULL);

  return priv->session;
}

QyBook *
qy_service_page_get_book (QyServicePage *self)
{
  QySession *session = qy_service_page_get_session (self);

  return session != NULL ? qy_session_get_book (session) : NULL;
}

QyDossier *
qy_service_page_get_dossier (QyServicePage *self)
{
  QyServicePagePrivate *priv = qy_service_page_get_instance_private (self);

  g_return_val_if_fail (QY_IS_SERVICE_PAGE (self), NULL);

  return priv->dossier;
}

const char *
qy_service_page_get_contract_id (QyServicePage *self)
{
  QyDossier *dossier = qy_service_page_get_dossier (self);

  return dossier != NULL ? dossier->contract->id : NULL;
}

void
qy_service_page_show (QyServicePage *self, QySession *session, QyDossier *dossier)
{
  QyServicePagePrivate *priv = qy_service_page_get_instance_private (self);

  g_return_if_fail (QY_IS_SERVICE_PAGE (self) && QY_IS_SESSION (session) && dossier != NULL);

  g_set_object (&priv->session, session);
  qy_dossier_ref (dossier);
  g_clear_pointer (&priv->dossier, qy_dossier_unref);
  priv->dossier = dossier;
  if (QY_SERVICE_PAGE_GET_CLASS (self)->show != NULL)
    QY_SERVICE_PAGE_GET_CLASS (self)->show (self);
}

void
qy_service_page_show_place (QyServicePage *self, const char *place)
{
  g_return_if_fail (QY_IS_SERVICE_PAGE (self) && place != NULL);

  if (QY_SERVICE_PAGE_GET_CLASS (self)->show_place != NULL)
    QY_SERVICE_PAGE_GET_CLASS (self)->show_place (self, place);
}

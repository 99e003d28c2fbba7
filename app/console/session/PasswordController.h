// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/session/Session.h"

#include <QObject>

namespace redoubt::views {
class PasswordDialog;
}

namespace redoubt::console {

/// Changes the password at the server and then the wrap of the local keys. Deletes itself when its dialog closes.
class PasswordController : public QObject
{
    Q_OBJECT
public:
    PasswordController(Session &session, StoreThread &store, QWidget *window);
    void open();

Q_SIGNALS:
    void changed();

private:
    void change(const QString &oldPassword, const QString &newPassword);
    void rewrap(const QString &newPassword);

    Session &m_session;
    StoreThread &m_store;
    views::PasswordDialog *m_dialog;
};

} // namespace redoubt::console

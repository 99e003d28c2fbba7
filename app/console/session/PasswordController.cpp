// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/session/PasswordController.h"

#include "views/settings/PasswordDialog.h"

#include <QPointer>

namespace redoubt::console {

PasswordController::PasswordController(Session &session, StoreThread &store, QWidget *window)
    : QObject(window), m_session(session), m_store(store),
      m_dialog(new views::PasswordDialog(static_cast<int>(session.entry().enrolment.server.minPasswordLength),
                                         QString::fromStdString(session.entry().signInName), window))
{
    connect(m_dialog, &views::PasswordDialog::changeRequested, this, &PasswordController::change);
    connect(m_dialog, &QDialog::finished, this, &QObject::deleteLater);
    connect(&session, &QObject::destroyed, this, &QObject::deleteLater);
}

void PasswordController::open() { m_dialog->open(); }

void PasswordController::change(const QString &oldPassword, const QString &newPassword)
{
    m_dialog->setBusy(true);
    m_session.changePassword(oldPassword.toStdString(), newPassword.toStdString(), this, [this, newPassword](const sync::Answer<void> &answer) {
        if (answer) {
            rewrap(newPassword);
            return;
        }
        m_dialog->setBusy(false);
        switch (answer.error().code) {
        case ErrorCode::WrongPassword: m_dialog->setProblem(tr("The present password is wrong. Nothing was changed.")); break;
        case ErrorCode::InvalidArgument:
            m_dialog->setProblem(tr("The server does not accept this password: choose a longer one that is not a name or a common word."));
            break;
        case ErrorCode::TooManyRequests:
        case ErrorCode::AccountLocked: m_dialog->setProblem(tr("There were too many tries. Wait a few minutes; nothing was changed.")); break;
        default:
            m_dialog->setProblem(tr("The server cannot be reached, so the password stays as it is. Try again when the connection is back."));
            break;
        }
    });
}

void PasswordController::rewrap(const QString &newPassword)
{
    m_store.ask(
        this,
        [name = m_session.entry().signInName, password = newPassword.toStdString()](StoreRoom &room) -> Result<void> {
            if (!room.profile || !room.keys)
                return fail(ErrorCode::Unauthenticated);
            return room.profile->changePassword(*room.keys, password);
        },
        [this](const Result<void> &) {
            // Where the new wrap could not be written the next sign-in at the server makes it, by the secret it releases.
            m_dialog->accept();
            Q_EMIT changed();
        });
}

} // namespace redoubt::console

// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/OneWindow.h"

#include <QCryptographicHash>
#include <QDir>
#include <QLocalSocket>
#include <QStandardPaths>
#include <QTimer>

#include <memory>
#include <utility>

namespace redoubt::console {

namespace {
constexpr const char *kAnswer = "here";

/// A socket's path is short, a profile's need not be. In the user's own folder: in a shared one anybody could answer.
QString socketName(const QString &profileFolder)
{
    const auto path = QDir(profileFolder).canonicalPath().toUtf8();
    const auto name = QStringLiteral("redoubt-") + QString::fromLatin1(QCryptographicHash::hash(path, QCryptographicHash::Sha256).toHex().left(24));
    return QDir(QStandardPaths::writableLocation(QStandardPaths::RuntimeLocation)).filePath(name);
}
} // namespace

OneWindow::OneWindow(const QString &profileFolder, QObject *parent) : QObject(parent), m_name(socketName(profileFolder))
{
    m_server.setSocketOptions(QLocalServer::UserAccessOption);
    connect(&m_server, &QLocalServer::newConnection, this, [this] {
        while (QLocalSocket *caller = m_server.nextPendingConnection()) {
            connect(caller, &QLocalSocket::disconnected, caller, &QObject::deleteLater);
            caller->write(kAnswer);
            caller->flush();
            caller->disconnectFromServer();
        }
        Q_EMIT raiseRequested();
    });
}

void OneWindow::listen()
{
    if (m_server.isListening())
        return;
    QLocalServer::removeServer(m_name);
    (void)m_server.listen(m_name); // without it a second start says in words that this one is there
}

void OneWindow::raiseOther(const std::function<void(bool)> &told)
{
    auto *socket = new QLocalSocket(this);
    const auto over = std::make_shared<bool>(false);
    const auto end = [socket, told, over](bool answered) {
        if (std::exchange(*over, true))
            return;
        socket->deleteLater();
        told(answered);
    };
    connect(socket, &QLocalSocket::readyRead, this, [end] { end(true); });
    connect(socket, &QLocalSocket::errorOccurred, this, [socket, end] { end(socket->bytesAvailable() > 0); });
    QTimer::singleShot(patienceMs, socket, [end] { end(false); });
    socket->connectToServer(m_name);
}

} // namespace redoubt::console

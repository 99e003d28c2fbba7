// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocalServer>
#include <QObject>

#include <functional>

namespace redoubt::console {

/// One window a profile: a second start of the program brings the first one's window to the front instead of showing an empty one.
///
/// Who holds the profile listens on a socket of this user alone, named after the profile's folder. UI thread.
class OneWindow : public QObject
{
    Q_OBJECT
public:
    explicit OneWindow(const QString &profileFolder, QObject *parent = nullptr);

    /// This start holds the profile: the next ones are answered. What a killed program left in the way is cleared.
    void listen();
    /// Another start holds it: asks it to show itself. @p told gets whether somebody answered, in patienceMs at most.
    void raiseOther(const std::function<void(bool)> &told);

    static constexpr int patienceMs = 3'000;

Q_SIGNALS:
    /// Somebody has started the program again.
    void raiseRequested();

private:
    QString m_name;
    QLocalServer m_server;
};

} // namespace redoubt::console

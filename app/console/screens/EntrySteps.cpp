// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/screens/EntrySteps.h"

#include <memory>

namespace redoubt::console {

Told::Told(Camera &camera) : QObject(&camera)
{
    connect(&camera.console().signIn(), &SignInController::failed, this, [this](ErrorCode code) {
        ++failures;
        last = code;
    });
    connect(&camera.console(), &Console::signInShown, this, [this] { ++signIns; });
}

void tryPassword(Camera &camera, Told *told, const QString &account, const QString &password)
{
    const auto before = std::make_shared<int>(0);
    camera.then(
        [&camera, told, before, account, password] {
            *before = told->failures;
            Q_EMIT shownView<views::SignInView>(camera)->signInRequested({{}, account, password, true});
        },
        0);
    camera.until(QStringLiteral("sign-in is answered"), [told, before] { return told->failures > *before; });
}

} // namespace redoubt::console

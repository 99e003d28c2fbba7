// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/JudgingKeys.h"

#include "views/exercise/JudgingPage.h"
#include "views/exercise/QueueKeys.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/RulingPane.h"

#include <QShortcut>

namespace redoubt::views {

JudgingKeys::JudgingKeys(JudgingPage &page, QueuePane &queue, RulingPane &ruling) : QObject(&page)
{
    const auto key = [&page, &ruling](const QKeySequence &keys, void (RulingPane::*act)()) {
        auto *shortcut = new QShortcut(keys, &page);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, &ruling, [&ruling, act] {
            if (ruling.isVisible())
                (ruling.*act)();
        });
    };
    key(QKeySequence(Qt::CTRL | Qt::Key_Return), &RulingPane::rule);
    key(QKeySequence(Qt::CTRL | Qt::Key_Enter), &RulingPane::rule);
    key(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R), &RulingPane::returnClaim);
    auto *leave = new QShortcut(QKeySequence(Qt::Key_Escape), &ruling);
    leave->setContext(Qt::WidgetWithChildrenShortcut);
    connect(leave, &QShortcut::activated, &queue, [&queue] { queue.setFocus(Qt::ShortcutFocusReason); });
    new QueueKeys(page, queue);
}

} // namespace redoubt::views

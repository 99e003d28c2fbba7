// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ExerciseKeys.h"

#include "views/widgets/KeyHint.h"

#include <QKeySequence>

namespace redoubt::views {

QList<KeyGroup> ExerciseKeys::groups()
{
    const auto of = [](const QKeySequence &keys) { return KeyHint::textOf(keys); };
    return {{tr("Judging board and team room"),
             {{{QStringLiteral("J"), QStringLiteral("K")}, tr("Next and previous claim")},
              {{QStringLiteral("Tab")}, tr("From the queue to the evidence, then to the ruling")},
              {{of(QKeySequence(Qt::Key_Return)), of(QKeySequence(Qt::Key_Right))}, tr("Enlarge the chosen evidence, then the next piece")},
              {{QStringLiteral("Esc")}, tr("From the reason back to the queue; what is typed stays")},
              {{of(QKeySequence(Qt::CTRL | Qt::Key_Return))}, tr("Rule with the number on the button")},
              {{of(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R))}, tr("Return the claim to its team")}}},
            {tr("Scoreboard"),
             {{{QStringLiteral("F11")}, tr("Fill the screen")},
              {{tr("Space", "key")}, tr("Show the other side")},
              {{QStringLiteral("Esc")}, tr("Leave")}}}};
}

KeyLine ExerciseKeys::create() { return {{KeyHint::textOf(QKeySequence(QKeySequence::New))}, tr("New exercise")}; }

} // namespace redoubt::views

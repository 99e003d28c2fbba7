// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/KeysDialog.h"

#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QGridLayout>

namespace redoubt::views {

namespace {

struct Key
{
    QStringList keys;
    QString does;
};

QString of(const QKeySequence &keys) { return KeyHint::textOf(keys); }

} // namespace

KeysDialog::KeysDialog(QWidget *parent) : FormDialog(tr("Keyboard"), {}, parent)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &title, const QList<Key> &keys) {
        int row = grid->rowCount();
        if (row > 1)
            grid->setRowMinimumHeight(row++, 6);
        grid->addWidget(new Label(title, SmallType, Weight::Bold, Ink::Text2), row++, 0, 1, 2);
        for (const Key &key : keys) {
            auto *hints = rowLayout(4);
            for (const QString &text : key.keys)
                hints->addWidget(new KeyHint(text));
            hints->addStretch();
            grid->addLayout(hints, row, 0);
            grid->addWidget(new Label(key.does), row++, 1);
        }
    };
    add(tr("Judging board and team room"),
        {{{QStringLiteral("J"), QStringLiteral("K")}, tr("Next and previous claim")},
         {{QStringLiteral("Tab")}, tr("From the queue to the evidence, then to the ruling")},
         {{of(QKeySequence(Qt::Key_Return)), of(QKeySequence(Qt::Key_Right))}, tr("Enlarge the chosen evidence, then the next piece")},
         {{QStringLiteral("Esc")}, tr("From the reason back to the queue; what is typed stays")},
         {{of(QKeySequence(Qt::CTRL | Qt::Key_Return))}, tr("Rule with the number on the button")},
         {{of(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R))}, tr("Return the claim to its team")}});
    add(tr("Scoreboard"),
        {{{QStringLiteral("F11")}, tr("Fill the screen")},
         {{tr("Space", "key")}, tr("Show the other side")},
         {{QStringLiteral("Esc")}, tr("Leave")}});
    add(tr("Everywhere"),
        {{{of(QKeySequence(Qt::CTRL | Qt::Key_K))}, tr("Find a record or a command")},
         {{of(QKeySequence(Qt::CTRL | Qt::Key_1)), QStringLiteral("2 …")}, tr("Open a page of the rail")},
         {{of(QKeySequence(Qt::ALT | Qt::Key_Left)), QStringLiteral("Esc")}, tr("Back, to the list")},
         {{of(QKeySequence(QKeySequence::New))}, tr("New exercise")},
         {{QStringLiteral("F5")}, tr("Sync now")},
         {{of(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q))}, tr("Sign out")},
         {{QStringLiteral("?"), QStringLiteral("F1")}, tr("This card")}});
    body()->addLayout(grid);
}

} // namespace redoubt::views

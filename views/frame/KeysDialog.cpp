// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/KeysDialog.h"

#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QGridLayout>

namespace redoubt::views {

namespace {

QString of(const QKeySequence &keys) { return KeyHint::textOf(keys); }

} // namespace

KeysDialog::KeysDialog(const QList<KeyGroup> &places, const QList<KeyLine> &everywhere, QWidget *parent) : FormDialog(tr("Keyboard"), {}, parent)
{
    auto *grid = new QGridLayout;
    grid->setContentsMargins({});
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(10);
    grid->setColumnStretch(1, 1);
    const auto add = [grid](const QString &title, const QList<KeyLine> &keys) {
        int row = grid->rowCount();
        if (row > 1)
            grid->setRowMinimumHeight(row++, 6);
        grid->addWidget(new Label(title, SmallType, Weight::Bold, Ink::Text2), row++, 0, 1, 2);
        for (const KeyLine &key : keys) {
            auto *hints = rowLayout(4);
            for (const QString &text : key.keys)
                hints->addWidget(new KeyHint(text));
            hints->addStretch();
            grid->addLayout(hints, row, 0);
            grid->addWidget(new Label(key.does), row++, 1);
        }
    };
    for (const KeyGroup &place : places)
        add(place.title, place.keys);
    QList<KeyLine> all{{{of(QKeySequence(Qt::CTRL | Qt::Key_K))}, tr("Find a record or a command")},
                       {{of(QKeySequence(Qt::CTRL | Qt::Key_1)), QStringLiteral("2 …")}, tr("Open a page of the rail")},
                       {{of(QKeySequence(Qt::ALT | Qt::Key_Left)), QStringLiteral("Esc")}, tr("Back, to the list")}};
    all += everywhere;
    all += QList<KeyLine>{{{QStringLiteral("F5")}, tr("Sync now")},
                          {{of(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Q))}, tr("Sign out")},
                          {{QStringLiteral("?"), QStringLiteral("F1")}, tr("This card")}};
    add(tr("Everywhere"), all);
    body()->addLayout(grid);
}

} // namespace redoubt::views

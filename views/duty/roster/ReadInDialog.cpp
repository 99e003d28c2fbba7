// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/ReadInDialog.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QScrollArea>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int readInWidth = 520;
constexpr int readInHeight = 300;
} // namespace

ReadInDialog::ReadInDialog(const ReadInWords &words, QWidget *parent) : KeptDialog(tr("Read in a roster"), tr("Put into the draft"), parent)
{
    const int changes = static_cast<int>(words.changes.size()) + words.more;
    QStringList counts;
    if (changes > 0)
        counts << tr("%n shift(s) would be stood by others", nullptr, changes);
    counts << tr("%n as they are", nullptr, words.same);
    if (words.empty > 0)
        counts << tr("%n without a name, left as they are", nullptr, words.empty);
    body()->addWidget(paragraph(tr("%1: %2.").arg(words.file, counts.join(tr(", "))), BodyType, Ink::Text));
    auto *list = new QWidget;
    auto *column = columnLayout(list, {0, 4, 0, 4}, 6);
    for (const auto &problem : words.problems)
        column->addWidget(paragraph(problem, BodyType, Ink::Severity4));
    for (const auto &remark : words.remarks)
        column->addWidget(paragraph(remark, SmallType, Ink::Severity2));
    for (const auto &change : words.changes)
        column->addWidget(paragraph(change, BodyType, Ink::Text));
    if (words.more > 0)
        column->addWidget(paragraph(tr("and %n more", nullptr, words.more), SmallType, Ink::Text2));
    column->addStretch();
    auto *room = new QScrollArea;
    room->setWidget(list);
    room->setWidgetResizable(true);
    room->setFrameShape(QFrame::NoFrame);
    room->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    room->setMinimumSize(scaled(readInWidth), scaled(readInHeight));
    room->setAccessibleName(tr("What it would change"));
    body()->addWidget(room);
    body()->addWidget(paragraph(words.problems.isEmpty()
                                    ? tr("It becomes part of the draft, and nobody is told before the month is published. Turns stay whose they are.")
                                    : tr("Nothing of it is taken while there is one of these. Mend the file, or the plan, and read it in again."),
                                SmallType, Ink::Text2));
    addProblemLine();
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested();
    });
    setComplete(words.problems.isEmpty() && changes > 0,
                words.problems.isEmpty() ? tr("Nothing in it is otherwise") : tr("Not all of it can be taken"));
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/SheetFiles.h"

#include "models/Text.h"
#include "views/incident/SheetLines.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QVBoxLayout>

namespace redoubt::views {

using models::EvidencePresence;

namespace {
constexpr int digestShown = 12; ///< characters: enough to tell files of one incident apart, and to look it up

QString beginningOf(const QString &digest) { return digest.mid(digest.indexOf(QLatin1Char(':')) + 1).left(digestShown); }
} // namespace

QWidget *SheetFiles::line(const feed::AttachedFile &file)
{
    const QString name = models::text(file.name);
    const QString digest = models::text(file.digest);
    auto *box = new QWidget;
    auto *column = columnLayout(box, {}, 2);
    auto *row = rowLayout(8);
    row->addWidget(new IconLabel(Icon::Attachment, 16));
    auto *shown = new ElidedLabel(name);
    shown->setElide(Elide::Middle);
    row->addWidget(shown, 1);
    Line line{digest, PlainWords::size(file.size) + QStringLiteral("   ") + tr("digest %1").arg(beginningOf(digest)),
              new Label({}, SmallType, Weight::Regular, Ink::Text3), paragraph({}, SmallType, Ink::Severity4), sheetAct({}, Icon::Download)};
    line.state->setToolTip(digest);
    row->addWidget(line.state);
    row->addWidget(line.act);
    column->addLayout(row);
    column->addWidget(line.trouble);
    connect(line.act, &QPushButton::clicked, this, [this, digest, name] {
        if (m_known.value(digest).presence == EvidencePresence::Checked)
            Q_EMIT copyWanted(digest, name);
        else
            Q_EMIT fetchWanted(digest);
    });
    line.act->setAccessibleDescription(name);
    m_lines.push_back(line);
    show(line);
    return box;
}

void SheetFiles::clear() { m_lines.clear(); }

void SheetFiles::forget() { m_known.clear(); }

void SheetFiles::show(const Line &line) const
{
    const auto known = m_known.value(line.digest);
    QString state = line.facts;
    if (known.transfer.isUnderWay()) {
        const auto far = tr("%1 of %2").arg(PlainWords::size(known.transfer.done), PlainWords::size(known.transfer.total));
        state += QStringLiteral("   ") + (known.transfer.up ? tr("to the server: %1").arg(far) : tr("being fetched: %1").arg(far));
    } else if (known.presence == EvidencePresence::Fetching) {
        state += QStringLiteral("   ") + tr("being fetched");
    }
    line.state->setText(state);
    const bool isWrong = known.presence == EvidencePresence::Wrong;
    const QString trouble = isWrong ? tr("What lies here is damaged. Fetch it anew; if that does not help, tell the administrator.") : known.trouble;
    line.trouble->setText(trouble);
    line.trouble->setVisible(!trouble.isEmpty());
    const bool isHere = known.presence == EvidencePresence::Checked;
    line.act->setText(isHere ? tr("Save a copy…") : tr("Fetch"));
    line.act->setEnabled(known.presence != EvidencePresence::Fetching);
}

void SheetFiles::showAll(const QString &digest) const
{
    for (const auto &line : m_lines) {
        if (line.digest == digest)
            show(line);
    }
}

void SheetFiles::setPresence(const QString &digest, EvidencePresence presence)
{
    auto &known = m_known[digest];
    const bool came = presence == EvidencePresence::Checked && known.presence != presence;
    known.presence = presence;
    if (came)
        known.trouble.clear(); // why it was not to be had
    if (presence == EvidencePresence::Checked && !known.transfer.up)
        known.transfer = {};
    if (presence == EvidencePresence::Fetching)
        known.trouble.clear();
    showAll(digest);
}

void SheetFiles::setTransfer(const QString &digest, const models::EvidenceTransfer &transfer)
{
    auto &known = m_known[digest];
    known.transfer = transfer;
    if (transfer.isUnderWay() || transfer.total > 0)
        known.trouble.clear();
    showAll(digest);
}

void SheetFiles::setTrouble(const QString &digest, const QString &why)
{
    auto &known = m_known[digest];
    known.trouble = why;
    if (known.presence == EvidencePresence::Fetching)
        known.presence = EvidencePresence::Refused;
    showAll(digest);
}

} // namespace redoubt::views

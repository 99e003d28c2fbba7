// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/Text.h"
#include "views/incident/IncidentSheet.h"
#include "views/incident/IncidentWords.h"
#include "views/incident/SheetLines.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SeveritySignal.h"

#include <QTimeZone>
#include <QVBoxLayout>

/// The part of an incident's sheet that shows what is known of it: when it was, and what it did.
namespace redoubt::views {

namespace {
constexpr int momentColumn = 148;
} // namespace

void IncidentSheet::fillMoments(QVBoxLayout *column)
{
    const auto &values = *m_values;
    sheetHead(column, tr("When it was"), {});
    for (const auto &each : values.moments) {
        auto *row = sheetLine(column);
        row->addWidget(sheetColumn(IncidentWords::moment(each.sort), momentColumn, Ink::Text2));
        auto *words = columnLayout();
        const QString said = each.at ? IncidentWords::when(each, values.now) : each.by.isEmpty() ? tr("not said yet") : tr("not known");
        auto *first = rowLayout(8);
        first->addWidget(new Label(said, BodyType, each.at ? Weight::Bold : Weight::Regular, each.at ? Ink::Text : Ink::Text3));
        if (each.startsClock)
            first->addWidget(new Chip(ChipSpec{tr("clocks start here"), Tone::Accent, Icon::Timer}));
        if (each.isDisputed)
            first->addWidget(new Chip(ChipSpec{tr("two stand beside each other"), Tone::Severity3, Icon::Alert}));
        first->addStretch();
        words->addLayout(first);
        const QString from = QStringList{each.source, each.by}.join(QStringLiteral("   ")).trimmed();
        if (!from.isEmpty())
            words->addWidget(new ElidedLabel(from, SmallType, Weight::Regular, Ink::Text3));
        for (const auto &before : each.before) {
            const TimeText time(values.now.ms, QTimeZone(each.offsetSeconds));
            const QString was = before.at ? time.moment(before.at->ms) : tr("not known");
            words->addWidget(new ElidedLabel(before.reason.isEmpty() ? tr("beside it: %1, by %2").arg(was, before.by)
                                                                     : tr("before: %1, by %2. Corrected: %3").arg(was, before.by, before.reason),
                                             SmallType, Weight::Regular, Ink::Severity2));
        }
        row->addLayout(words, 1);
        if (writes()) {
            auto *say = sheetAct(each.by.isEmpty() ? tr("Enter…") : tr("Correct…"));
            say->setAccessibleName(say->text() + QLatin1Char(' ') + IncidentWords::moment(each.sort));
            row->addWidget(say);
            connect(say, &QPushButton::clicked, this, [this, sort = each.sort] { Q_EMIT momentWanted(sort); });
        }
    }
}

void IncidentSheet::fillImpacts(QVBoxLayout *column)
{
    const auto &values = *m_values;
    sheetHead(column, tr("What it did"), tr("what nobody has said is unknown, and not zero"));
    for (const auto &each : values.impacts) {
        auto *row = sheetLine(column);
        row->addWidget(new ElidedLabel(each.name, BodyType, Weight::Regular, each.known ? Ink::Text : Ink::Text3), 2);
        auto *words = columnLayout();
        words->addWidget(new ElidedLabel(IncidentWords::known(each, values.now, values.offsetSeconds), BodyType,
                                         each.known ? Weight::Bold : Weight::Regular, each.known ? Ink::Text : Ink::Text3));
        if (each.known) {
            QStringList details{models::text(each.known->said.source), each.by};
            if (each.corrections > 0)
                details << tr("corrected %n times", nullptr, each.corrections);
            words->addWidget(new ElidedLabel(details.join(QStringLiteral("   ")).trimmed(), SmallType, Weight::Regular, Ink::Text3));
        }
        row->addLayout(words, 2);
        if (each.level > 1)
            row->addWidget(new Chip(severityChip(each.level)));
        if (each.isDisputed)
            row->addWidget(new Chip(ChipSpec{tr("two stand beside each other"), Tone::Severity3, Icon::Alert}));
        if (writes()) {
            auto *say = sheetAct(each.known ? tr("Correct…") : tr("Enter…"));
            say->setAccessibleName(say->text() + QLatin1Char(' ') + each.name);
            row->addWidget(say);
            connect(say, &QPushButton::clicked, this, [this, id = models::text(each.row)] { Q_EMIT impactWanted(id); });
        }
    }
}

} // namespace redoubt::views

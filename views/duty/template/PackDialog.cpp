// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/PackDialog.h"

#include "models/Text.h"
#include "views/duty/template/TemplateWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using duty::PackStep;
using models::text;

namespace {
constexpr int packWidth = 560;

ChipSpec packChip(const PackStep &step)
{
    switch (step.what) {
    case PackStep::What::New: return {PackDialog::tr("new"), Tone::Ok, Icon::Plus};
    case PackStep::What::Version: return {PackDialog::tr("becomes version %1").arg(step.version), Tone::Accent, Icon::Pen};
    case PackStep::What::Same: return {PackDialog::tr("as version %1, nothing to do").arg(step.version), Tone::Neutral, Icon::Check};
    }
    return {};
}
} // namespace

PackDialog::PackDialog(const duty::TemplatePack &pack, const std::vector<PackStep> &steps, calendar::CivilDate from, QWidget *parent)
    : KeptDialog(tr("Import “%1”").arg(text(pack.name)), tr("Publish"), parent), m_from(new QDateEdit(QDate(from.year(), from.month(), from.day())))
{
    const auto fresh = std::ranges::count_if(steps, [](const PackStep &step) { return step.what != PackStep::What::Same; });
    auto *note = paragraph(text(pack.note), BodyType, Ink::Text2);
    note->setMinimumWidth(scaled(packWidth));
    body()->addWidget(note);
    for (const auto &step : steps) {
        auto *line = new QWidget;
        auto *row = rowLayout(line, {}, 8);
        auto *words = columnLayout(2);
        words->addWidget(paragraph(text(step.packed.name)));
        words->addWidget(paragraph(TemplateWords::sortName(step.packed.sort) + QStringLiteral("  ·  ")
                                       + tr("%n row(s)", nullptr, static_cast<int>(TemplateWords::lines(step.packed.content).size())),
                                   SmallType, Ink::Text2));
        row->addLayout(words, 1);
        row->addWidget(new Chip(packChip(step)), 0, Qt::AlignTop);
        body()->addWidget(line);
    }
    m_from->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
    m_from->setCalendarPopup(true);
    m_from->setDateRange(QDate(1970, 1, 1), QDate(2100, 12, 31));
    body()->addWidget(new FormField(tr("Holds from"), m_from));
    addProblemLine();
    setComplete(fresh > 0, tr("The unit has all of it already: there is nothing to publish"));
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        const QDate day = m_from->date();
        Q_EMIT requested(calendar::CivilDate::clamped(day.year(), day.month(), day.day()));
    });
}

} // namespace redoubt::views

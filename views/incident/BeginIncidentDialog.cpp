// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/BeginIncidentDialog.h"

#include "incident/kinds/IncidentLimits.h"
#include "models/Text.h"
#include "views/incident/WallTimeEdit.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

using namespace incident;

namespace {
constexpr int beginWidth = 560;
constexpr int narrativeHeight = 64;
} // namespace

BeginIncidentDialog::BeginIncidentDialog(const Choices &choices, const BeginForm &typed, Instant now, int offsetSeconds, QWidget *parent)
    : KeptDialog(tr("Enter an incident"), tr("Enter"), parent), m_now(now), m_title(new QLineEdit(typed.title)), m_category(new QComboBox),
      m_system(new QLineEdit(typed.system)), m_critical(new QCheckBox(tr("Part of critical infrastructure"))),
      m_discovered(new WallTimeEdit({}, typed.discovered.value_or(now), offsetSeconds)), m_source(new QLineEdit(typed.source)),
      m_narrative(new QPlainTextEdit(typed.narrative))
{
    body()->addWidget(paragraph(tr("What is not known yet is left out and said later. Level and time limits follow from what is entered, at once."),
                                BodyType, Ink::Text2));
    m_title->setMinimumWidth(scaled(beginWidth));
    new CharacterLimit(m_title, incidentBounds::IncidentTitle);
    new CharacterLimit(m_system, incidentBounds::SystemName);
    new CharacterLimit(m_source, incidentBounds::Source);
    body()->addWidget(new FormField(tr("What it is called"), m_title));
    auto *first = rowLayout(12);
    first->addWidget(new FormField(tr("Discovered, by the register's clocks"), m_discovered), 1);
    first->addWidget(new FormField(tr("Where it is from"), m_source), 1);
    body()->addLayout(first);
    m_category->addItem(tr("Not said yet"), QString());
    for (const auto &category : choices.categories)
        m_category->addItem(category.name, models::text(category.id));
    auto *second = rowLayout(12);
    second->addWidget(new FormField(tr("Category, GB/T 20986"), m_category), 1);
    second->addWidget(new FormField(tr("System that is concerned"), m_system), 1);
    body()->addLayout(second);
    m_critical->setChecked(typed.critical);
    body()->addWidget(m_critical);
    const auto boxes = [&](const QString &label, auto &into, const auto &from, const auto &idOf, const auto &isChosen) {
        auto *inside = new QWidget;
        auto *flow = new FlowLayout(12, inside);
        for (const auto &each : from) {
            auto *box = new QCheckBox(PlainWords::onButton(each.name));
            box->setChecked(isChosen(idOf(each)));
            flow->addWidget(box);
            into.emplace_back(idOf(each), box);
        }
        body()->addWidget(new FormField(label, inside));
    };
    boxes(
        tr("What the unit is: who reports to whom follows from it"), m_parties, choices.parties, [](const WordChoice &each) { return each.id; },
        [&](const std::string &id) { return std::ranges::find(typed.parties, id) != typed.parties.end(); });
    boxes(
        tr("Down since it was discovered"), m_outages, choices.outages, [](const GuideChoice &each) { return each.row; },
        [&](const std::string &row) { return std::ranges::find(typed.impacts, row, &ImpactForm::row) != typed.impacts.end(); });
    m_narrative->setTabChangesFocus(true);
    m_narrative->setFixedHeight(scaled(narrativeHeight));
    body()->addWidget(new FormField(tr("What happened, in few words"), m_narrative));
    addProblemLine();
    connect(m_title, &QLineEdit::textChanged, this, &BeginIncidentDialog::check);
    connect(m_system, &QLineEdit::textChanged, this, &BeginIncidentDialog::check);
    connect(m_critical, &QCheckBox::toggled, this, &BeginIncidentDialog::check);
    connect(m_discovered, &QDateTimeEdit::dateTimeChanged, this, &BeginIncidentDialog::check);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &BeginIncidentDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(form());
    });
    check();
}

BeginForm BeginIncidentDialog::form() const
{
    BeginForm form;
    form.title = m_title->text().trimmed();
    form.category = m_category->currentData().toString().toStdString();
    form.system = m_system->text().trimmed();
    form.critical = m_critical->isChecked();
    form.discovered = m_discovered->instant();
    form.source = m_source->text().trimmed();
    form.narrative = m_narrative->toPlainText().trimmed();
    for (const auto &[id, box] : m_parties) {
        if (box->isChecked())
            form.parties.push_back(id);
    }
    for (const auto &[row, box] : m_outages) {
        if (!box->isChecked())
            continue;
        ImpactForm impact;
        impact.row = row;
        impact.since = form.discovered;
        impact.source = form.source;
        form.impacts.push_back(impact);
    }
    return form;
}

void BeginIncidentDialog::check()
{
    QString lack = CharacterLimit::excess(m_narrative->toPlainText().trimmed(), incidentBounds::Narrative);
    if (m_title->text().trimmed().isEmpty())
        lack = tr("Say what it is called");
    else if (m_discovered->instant() - m_now > 60'000)
        lack = tr("This time has not come yet");
    else if (m_critical->isChecked() && m_system->text().trimmed().isEmpty())
        lack = tr("Say which system is critical infrastructure");
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/TemplateCheckDialog.h"

#include "incident/kinds/IncidentLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/PlainTable.h"

#include <QHeaderView>
#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

using Placeholders = models::PlaceholderModel;

namespace {
constexpr int checkWidth = 720;
constexpr int checkHeight = 320;
} // namespace

TemplateCheckDialog::TemplateCheckDialog(const Content &content, QWidget *parent)
    : KeptDialog(tr("Check the template"), tr("Publish the template"), parent), m_problems(content.problems), m_name(new QLineEdit(content.name)),
      m_model(new Placeholders(this)), m_table(plainTable(tr("Placeholders of the template")))
{
    body()->addWidget(paragraph(content.file + QStringLiteral("   ") + content.sum, BodyType, Ink::Text2));
    body()->addWidget(new FormField(tr("Name of the template"), m_name));
    if (m_problems > 0)
        body()->addWidget(paragraph(
            tr("%n things are in the way of publishing it. Mend them in the word processor, and choose the file again.", nullptr, m_problems),
            BodyType, Ink::Severity2));
    m_table->setModel(m_model);
    m_model->assign(content.lines);
    m_table->setMinimumSize(scaled(checkWidth), scaled(checkHeight));
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(Placeholders::Said, QHeaderView::Stretch);
    head->resizeSection(Placeholders::Name, scaled(180));
    head->resizeSection(Placeholders::Place, scaled(150));
    body()->addWidget(m_table);
    addProblemLine();
    connect(m_name, &QLineEdit::textChanged, this, &TemplateCheckDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(m_name->text().trimmed());
    });
    check();
}

void TemplateCheckDialog::check()
{
    const auto name = m_name->text().trimmed();
    const QString lack = m_problems > 0 ? tr("Something is in the way of publishing it")
        : name.isEmpty()                ? tr("Give the template a name")
                                        : CharacterLimit::excess(name, incident::incidentBounds::SeriesName);
    setComplete(lack.isEmpty(), lack);
}

} // namespace redoubt::views

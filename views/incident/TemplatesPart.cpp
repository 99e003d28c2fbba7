// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/incident/TemplatesPart.h"

#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainTable.h"

#include <QEvent>
#include <QHeaderView>
#include <QVBoxLayout>

namespace redoubt::views {

using Templates = models::OfficeTemplateModel;

TemplatesPart::TemplatesPart(QWidget *parent)
    : QWidget(parent), m_model(new Templates(this)), m_table(plainTable(tr("Templates of the office"))),
      m_new(new Button(tr("New template…"), ButtonKind::Secondary, Icon::Plus, ButtonSize::Small)),
      m_version(new Button(tr("Another version…"), ButtonKind::Secondary, Icon::File, ButtonSize::Small)),
      m_withdraw(new Button(tr("Withdraw…"), ButtonKind::Secondary, Icon::Close, ButtonSize::Small))
{
    auto *column = columnLayout(this, {}, 8);
    auto *flow = new FlowLayout(8);
    for (auto *each : {m_new, m_version, m_withdraw})
        flow->addWidget(each);
    column->addLayout(flow);
    column->addWidget(paragraph(tr("A docx or odt of the office with fields such as {{事件.级别}}. Reports that were issued are exported in it."),
                                SmallType, Ink::Text2));
    m_table->setModel(m_model);
    column->addWidget(m_table, 1);
    const auto chosen = [this] {
        const auto index = m_table->currentIndex();
        return index.isValid() ? std::optional(m_model->at(index.row()).record) : std::nullopt;
    };
    connect(m_new, &QPushButton::clicked, this, &TemplatesPart::newWanted);
    connect(m_version, &QPushButton::clicked, this, [this, chosen] {
        if (const auto record = chosen())
            Q_EMIT versionWanted(*record);
    });
    connect(m_withdraw, &QPushButton::clicked, this, [this, chosen] {
        if (const auto record = chosen())
            Q_EMIT withdrawWanted(*record);
    });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, &TemplatesPart::showActs);
    layColumns();
    showActs();
}

void TemplatesPart::setLines(const std::vector<models::OfficeTemplateLine> &lines, bool may)
{
    m_may = may;
    m_model->assign(lines);
    showActs();
}

void TemplatesPart::showActs()
{
    const auto index = m_table->currentIndex();
    const bool isOpen = index.isValid() && !m_model->at(index.row()).isWithdrawn;
    for (auto *button : {m_new, m_version, m_withdraw})
        button->setVisible(m_may);
    for (auto *button : {m_version, m_withdraw}) {
        button->setEnabled(isOpen);
        button->setToolTip(isOpen ? QString() : tr("Choose a template that is not withdrawn"));
    }
}

void TemplatesPart::layColumns()
{
    applyTableSizes(m_table);
    auto *head = m_table->horizontalHeader();
    head->setSectionResizeMode(QHeaderView::Fixed);
    head->setSectionResizeMode(Templates::Name, QHeaderView::Stretch);
    const auto font = textFont(BodyType, Weight::Regular);
    const auto width = [&](const QString &sample) { return textWidth(font, sample) + scaled(24); };
    head->resizeSection(Templates::File, width(QStringLiteral("report-office-2026.docx")));
    head->resizeSection(Templates::Version, width(tr("Version")));
    head->resizeSection(Templates::By, width(QStringLiteral("值班领导 01")));
    head->resizeSection(Templates::At, width(QStringLiteral("2026-12-31 23:59")));
}

void TemplatesPart::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        layColumns();
}

} // namespace redoubt::views

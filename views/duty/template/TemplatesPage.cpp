// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplatesPage.h"

#include "views/duty/template/TemplateSheet.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int templatesWide = 380;
constexpr int templatesNarrow = 312;
} // namespace

TemplatesPage::TemplatesPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget),
      m_none(
          new EmptyState(tr("No templates yet"),
                         tr("Checklists, phrases for the log and procedures that a unit publishes for its own duty office and for all units below. "
                            "Each version holds from a day on; a shift keeps the one with which it began."))),
      m_list(new TemplateListPane), m_middle(new QStackedWidget), m_sheet(new TemplateSheet), m_why(paragraph(QString(), SmallType, Ink::Text2)),
      m_problem(paragraph(QString(), SmallType, Ink::Severity4))
{
    m_none->setPicture(
        new FlowPicture({{Icon::Pen, tr("Write"), false}, {Icon::Megaphone, tr("Publish"), true}, {Icon::List, tr("Every shift"), false}}));
    auto *examples = m_none->addAction(tr("Look at the examples"), Icon::List);
    connect(examples, &QPushButton::clicked, this, &TemplatesPage::examplesRequested);
    auto *fresh = m_none->addAction(tr("Write a checklist"), Icon::Plus);
    connect(fresh, &QPushButton::clicked, this, &TemplatesPage::newRequested);
    m_firstActs = {examples, fresh};
    m_either->addWidget(m_none);
    auto *there = new QWidget;
    auto *row = rowLayout(there);
    auto *left = new QWidget;
    auto *leftColumn = columnLayout(left);
    leftColumn->addWidget(m_list, 1);
    m_why->setContentsMargins(16, 8, 16, 12);
    m_problem->setContentsMargins(16, 8, 16, 12);
    leftColumn->addWidget(m_problem);
    leftColumn->addWidget(m_why);
    left->setObjectName(QStringLiteral("templatesLeft"));
    row->addWidget(left);
    row->addWidget(new Rule(Qt::Vertical));
    auto *nothing = new QWidget;
    auto *words = columnLayout(nothing, {24, 24, 24, 24});
    words->addWidget(paragraph(tr("Choose a template on the left to read it."), BodyType, Ink::Text2));
    words->addStretch();
    m_middle->addWidget(nothing);
    m_middle->addWidget(m_sheet);
    row->addWidget(m_middle, 1);
    m_either->addWidget(there);
    auto *ground = new Surface(Ground::Pane);
    columnLayout(ground)->addWidget(m_either);
    columnLayout(this)->addWidget(ground);
    setFocusProxy(m_list);
    setReadOnly({});
    showProblem({});
    arrange();
}

void TemplatesPage::setEmpty(bool empty, bool mayPublish)
{
    for (QWidget *act : m_firstActs)
        act->setVisible(mayPublish);
    m_either->setCurrentIndex(empty ? 0 : 1);
}

void TemplatesPage::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void TemplatesPage::setReadOnly(const QString &why)
{
    m_why->setText(why);
    m_why->setVisible(!why.isEmpty());
}

void TemplatesPage::setTemplate(const std::optional<models::TemplateValues> &values)
{
    m_middle->setCurrentIndex(values ? 1 : 0);
    if (values)
        m_sheet->setValues(*values);
}

void TemplatesPage::showProblem(const QString &why)
{
    m_problem->setText(why);
    m_problem->setVisible(!why.isEmpty());
}

void TemplatesPage::arrange()
{
    if (auto *left = findChild<QWidget *>(QStringLiteral("templatesLeft")))
        left->setFixedWidth(scaled(m_compact ? templatesNarrow : templatesWide));
}

void TemplatesPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

} // namespace redoubt::views

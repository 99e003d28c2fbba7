// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/template/TemplateRowsEdit.h"

#include "duty/kinds/ShiftLimits.h"
#include "duty/kinds/TemplateLimits.h"
#include "views/duty/template/TemplateRowEdits.h"
#include "views/widgets/Button.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace redoubt::views {

TemplateRowsEdit::TemplateRowsEdit(duty::TemplateSort sort, const duty::TemplateContent &content, QWidget *parent)
    : QWidget(parent), m_sort(sort), m_list(columnLayout(4))
{
    auto *column = columnLayout(this, {}, 4);
    column->addLayout(m_list);
    auto *more = new Button(sort == duty::TemplateSort::Checklist     ? tr("Add an item")
                                : sort == duty::TemplateSort::Phrases ? tr("Add a phrase")
                                                                      : tr("Add a step"),
                            ButtonKind::Ghost, Icon::Plus, ButtonSize::Small);
    auto *row = rowLayout();
    row->addWidget(more);
    row->addStretch();
    column->addLayout(row);
    connect(more, &QPushButton::clicked, this, [this] {
        if (m_rows.size() >= most())
            return;
        addRow(emptyRow());
        m_rows.back().edit->setFocusFirst();
        Q_EMIT edited();
    });
    for (const auto &item : content.items.value_or(std::vector<duty::CheckItem>{}))
        addRow(new CheckItemEdit(item));
    for (const auto &phrase : content.phrases.value_or(std::vector<duty::LogPhrase>{}))
        addRow(new LogPhraseEdit(phrase));
    for (const auto &step : content.steps.value_or(std::vector<duty::ProcedureStep>{}))
        addRow(new ProcedureStepEdit(step));
    if (m_rows.empty())
        addRow(emptyRow());
}

std::size_t TemplateRowsEdit::most() const
{
    switch (m_sort) {
    case duty::TemplateSort::Checklist: return duty::bounds::ChecklistItems;
    case duty::TemplateSort::Phrases: return duty::bounds::PhrasesOfTemplate;
    case duty::TemplateSort::Procedure: break;
    }
    return duty::bounds::StepsOfProcedure;
}

TemplateRowEdit *TemplateRowsEdit::emptyRow() const
{
    switch (m_sort) {
    case duty::TemplateSort::Checklist: return new CheckItemEdit({});
    case duty::TemplateSort::Phrases: return new LogPhraseEdit({});
    case duty::TemplateSort::Procedure: break;
    }
    return new ProcedureStepEdit({});
}

void TemplateRowsEdit::addRow(TemplateRowEdit *edit)
{
    auto *box = new Surface(Ground::Inset);
    auto *row = rowLayout(box, {8, 6, 4, 6}, 4);
    row->addWidget(edit, 1);
    const auto act = [&](Icon icon, const QString &name, auto work) {
        auto *button = Button::iconOnly(icon, name);
        connect(button, &QPushButton::clicked, this, work);
        row->addWidget(button, 0, Qt::AlignTop);
    };
    act(Icon::ChevronUp, tr("Move up"), [this, edit] { move(edit, -1); });
    act(Icon::ChevronDown, tr("Move down"), [this, edit] { move(edit, 1); });
    act(Icon::Close, tr("Take this row away"), [this, edit] { remove(edit); });
    connect(edit, &TemplateRowEdit::edited, this, &TemplateRowsEdit::edited);
    m_list->addWidget(box);
    m_rows.push_back({edit, box});
}

void TemplateRowsEdit::move(TemplateRowEdit *edit, int by)
{
    const auto row = std::ranges::find(m_rows, edit, &Row::edit);
    const auto at = static_cast<int>(row - m_rows.begin());
    const int to = at + by;
    if (to < 0 || to >= static_cast<int>(m_rows.size()))
        return;
    std::swap(m_rows[static_cast<std::size_t>(at)], m_rows[static_cast<std::size_t>(to)]);
    QWidget *box = m_rows[static_cast<std::size_t>(to)].box;
    m_list->removeWidget(box);
    m_list->insertWidget(to, box);
    Q_EMIT edited();
}

void TemplateRowsEdit::remove(TemplateRowEdit *edit)
{
    const auto row = std::ranges::find(m_rows, edit, &Row::edit);
    row->box->deleteLater();
    row->box->hide();
    m_rows.erase(row);
    Q_EMIT edited();
}

duty::TemplateContent TemplateRowsEdit::content() const
{
    duty::TemplateContent content;
    switch (m_sort) {
    case duty::TemplateSort::Checklist: content.items.emplace(); break;
    case duty::TemplateSort::Phrases: content.phrases.emplace(); break;
    case duty::TemplateSort::Procedure: content.steps.emplace(); break;
    }
    for (const auto &row : m_rows)
        row.edit->addTo(content);
    return content;
}

QString TemplateRowsEdit::problem() const
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (const QString why = m_rows[i].edit->problem(); !why.isEmpty())
            return tr("Row %1: %2").arg(i + 1).arg(why);
    }
    return m_rows.empty() ? tr("There is no row yet") : QString();
}

} // namespace redoubt::views

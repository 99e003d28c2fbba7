// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/RowsEdit.h"

#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/Layouts.h"

#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace redoubt::views {

RowsEdit::RowsEdit(std::vector<Column> columns, const QString &add, int mostRows, QWidget *parent)
    : QWidget(parent), m_columns(std::move(columns)), m_most(mostRows), m_list(columnLayout(4))
{
    auto *column = columnLayout(this, {}, 4);
    column->addLayout(m_list);
    auto *more = new Button(add, ButtonKind::Ghost, Icon::Plus, ButtonSize::Small);
    auto *row = rowLayout();
    row->addWidget(more);
    row->addStretch();
    column->addLayout(row);
    connect(more, &QPushButton::clicked, this, [this] {
        if (static_cast<int>(m_rows.size()) >= m_most)
            return;
        addRow({});
        m_rows.back().front()->setFocus();
    });
}

void RowsEdit::setRows(const std::vector<QStringList> &rows)
{
    for (const auto &row : rows)
        addRow(row);
}

void RowsEdit::addRow(const QStringList &texts)
{
    auto *line = new QWidget;
    auto *row = rowLayout(line, {}, 8);
    QList<QLineEdit *> edits;
    for (std::size_t i = 0; i < m_columns.size(); ++i) {
        auto *edit = new QLineEdit(texts.value(static_cast<qsizetype>(i)));
        edit->setPlaceholderText(m_columns[i].name);
        edit->setAccessibleName(m_columns[i].name);
        new CharacterLimit(edit, m_columns[i].most);
        connect(edit, &QLineEdit::textChanged, this, &RowsEdit::edited);
        row->addWidget(edit, m_columns[i].stretch);
        edits << edit;
    }
    auto *away = Button::iconOnly(Icon::Close, tr("Take this row away"));
    connect(away, &QPushButton::clicked, this, [this, line, first = edits.front()] {
        std::erase_if(m_rows, [&](const QList<QLineEdit *> &each) { return each.front() == first; });
        line->deleteLater();
        Q_EMIT edited();
    });
    row->addWidget(away);
    m_list->addWidget(line);
    m_rows.push_back(edits);
}

std::vector<QStringList> RowsEdit::rows() const
{
    std::vector<QStringList> result;
    for (const auto &edits : m_rows) {
        QStringList texts;
        for (const QLineEdit *edit : edits)
            texts << edit->text().trimmed();
        if (!texts.join(QString()).isEmpty())
            result.push_back(texts);
    }
    return result;
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/ClausePicker.h"

#include "views/exercise/Words.h"
#include "views/widgets/ElidingLineEdit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QSignalBlocker>

namespace redoubt::views {

ClausePicker::ClausePicker(QWidget *parent) : QWidget(parent), m_clauses(new QComboBox), m_rule(paragraph({}, SmallType, Ink::Text2))
{
    auto *column = columnLayout(this, {}, 8);
    m_clauses->setLineEdit(new ElidingLineEdit);
    m_clauses->setInsertPolicy(QComboBox::NoInsert);
    m_clauses->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clauses->setMinimumContentsLength(10);
    m_clauses->completer()->setFilterMode(Qt::MatchContains);
    m_clauses->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_clauses->lineEdit()->setPlaceholderText(tr("Clause, or a word of it"));
    column->addWidget(new FormField(tr("Scoring clause"), m_clauses));
    column->addWidget(m_rule);
    connect(m_clauses, &QComboBox::currentIndexChanged, this, [this] {
        showRule();
        Q_EMIT chosen();
    });
    showRule();
}

void ClausePicker::setPack(const std::optional<models::PackFacts> &pack)
{
    const QSignalBlocker quiet(m_clauses);
    const QString before = m_clauses->currentData().toString();
    m_pack = pack;
    m_clauses->clear();
    if (m_pack) {
        for (const models::ClauseOption &option : m_pack->clauses) {
            m_clauses->addItem(Words::clause(option), option.clause);
            m_clauses->setItemData(m_clauses->count() - 1, Words::clause(option), Qt::ToolTipRole);
        }
    }
    m_clauses->setCurrentIndex(m_clauses->findData(before));
    showRule();
}

void ClausePicker::choose(const QString &clause)
{
    const QSignalBlocker quiet(m_clauses);
    m_clauses->setCurrentIndex(m_clauses->findData(clause));
    if (m_clauses->currentIndex() < 0)
        m_clauses->setEditText({});
    showRule();
}

void ClausePicker::setBrief(bool brief)
{
    m_brief = brief;
    showRule();
}

const models::ClauseOption *ClausePicker::clause() const
{
    const int index = m_clauses->currentIndex();
    return m_pack && index >= 0 && index < static_cast<int>(m_pack->clauses.size()) ? &m_pack->clauses[static_cast<std::size_t>(index)] : nullptr;
}

void ClausePicker::showRule()
{
    const models::ClauseOption *option = clause();
    m_rule->setText(option ? Words::clauseRule(*option) : QString());
    m_rule->setVisible(!m_brief && !m_rule->text().isEmpty());
    m_clauses->setToolTip(m_rule->text().isEmpty() ? m_clauses->currentText() : m_clauses->currentText() + QLatin1Char('\n') + m_rule->text());
    m_clauses->lineEdit()->setCursorPosition(0); // the number and the title, not the end of it
}

} // namespace redoubt::views

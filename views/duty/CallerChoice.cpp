// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/CallerChoice.h"

#include <QCompleter>
#include <QLineEdit>
#include <QStandardItemModel>

#include <algorithm>

namespace redoubt::views {

namespace {
enum CallerRole { WhoRole = Qt::UserRole + 1, PhoneRole };

/// Digits alone: people write numbers with blanks and dashes.
QString digitsOf(const QString &phone)
{
    QString digits;
    for (const QChar letter : phone) {
        if (letter.isDigit())
            digits += letter;
    }
    return digits;
}
} // namespace

CallerChoice::CallerChoice(QLineEdit *who, QLineEdit *phone, QObject *parent)
    : QObject(parent), m_who(who), m_phone(phone), m_model(new QStandardItemModel(this))
{
    auto *completer = new QCompleter(m_model, this);
    completer->setFilterMode(Qt::MatchContains);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setCompletionRole(Qt::DisplayRole);
    m_who->setCompleter(completer);
    // Behind what the completer itself puts in: the whole row, number and all.
    connect(
        completer, qOverload<const QModelIndex &>(&QCompleter::activated), this,
        [this](const QModelIndex &index) {
            m_who->setText(index.data(WhoRole).toString());
            m_phone->setText(index.data(PhoneRole).toString());
        },
        Qt::QueuedConnection);
    connect(m_phone, &QLineEdit::editingFinished, this, &CallerChoice::recognise);
}

void CallerChoice::setCallers(const std::vector<KnownCaller> &callers)
{
    if (m_callers == callers)
        return;
    m_callers = callers;
    m_model->clear();
    for (const auto &caller : m_callers) {
        auto *item =
            new QStandardItem(caller.phone.isEmpty() ? caller.who : tr("%1 · %2", "who calls, and their number").arg(caller.who, caller.phone));
        item->setData(caller.who, WhoRole);
        item->setData(caller.phone, PhoneRole);
        m_model->appendRow(item);
    }
}

void CallerChoice::recognise()
{
    const QString typed = digitsOf(m_phone->text());
    if (typed.isEmpty() || !m_who->text().trimmed().isEmpty())
        return;
    const auto known = std::find_if(m_callers.begin(), m_callers.end(), [&](const auto &caller) { return digitsOf(caller.phone) == typed; });
    if (known != m_callers.end())
        m_who->setText(known->who);
}

} // namespace redoubt::views

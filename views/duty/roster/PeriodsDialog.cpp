// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/PeriodsDialog.h"

#include "duty/kinds/RosterLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QListWidget>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int periodsWidth = 480;
constexpr int periodsHeight = 180;
} // namespace

PeriodsDialog::PeriodsDialog(const QDate &day, QWidget *parent)
    : KeptDialog(tr("Leave and guarantee periods"), tr("Add the period"), parent), m_list(new QListWidget),
      m_remove(new Button(tr("Take it out"), ButtonKind::Secondary, Icon::None, ButtonSize::Small)), m_name(new QLineEdit),
      m_first(new QDateEdit(day)), m_last(new QDateEdit(day.addDays(6)))
{
    body()->addWidget(
        paragraph(tr("What is taken out or added changes the draft; people are told when the month is published."), BodyType, Ink::Text2));
    m_list->setMinimumSize(scaled(periodsWidth), scaled(periodsHeight));
    m_list->setAccessibleName(tr("Leave and guarantee periods"));
    body()->addWidget(m_list);
    auto *acts = rowLayout(8);
    acts->addStretch();
    acts->addWidget(m_remove);
    body()->addLayout(acts);
    new CharacterLimit(m_name, duty::bounds::GuaranteeName);
    m_name->setPlaceholderText(tr("e.g. National day"));
    body()->addWidget(new FormField(tr("A new guarantee period"), m_name));
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1970, 1, 1), QDate(2100, 12, 30));
    }
    auto *days = rowLayout(12);
    days->addWidget(new FormField(tr("First day"), m_first), 1);
    days->addWidget(new FormField(tr("Last day"), m_last), 1);
    body()->addLayout(days);
    addProblemLine();
    connect(m_list, &QListWidget::currentRowChanged, this, &PeriodsDialog::check);
    connect(m_name, &QLineEdit::textChanged, this, &PeriodsDialog::check);
    connect(m_first, &QDateEdit::dateChanged, this, [this](const QDate &date) {
        if (m_last->date() < date)
            m_last->setDate(date);
        check();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &PeriodsDialog::check);
    connect(m_remove, &QPushButton::clicked, this, [this] { Q_EMIT removeRequested(m_periods[static_cast<std::size_t>(m_list->currentRow())]); });
    connect(acceptButton(), &QPushButton::clicked, this, [this] { Q_EMIT requested(wish()); });
    check();
}

void PeriodsDialog::setPeriods(const std::vector<PeriodRow> &periods)
{
    if (m_periods == periods)
        return;
    m_periods = periods;
    const int row = m_list->currentRow();
    m_list->clear();
    for (const auto &period : m_periods)
        m_list->addItem(period.words);
    m_list->setCurrentRow(std::min(row, m_list->count() - 1));
    check();
}

void PeriodsDialog::showAdded()
{
    m_name->clear();
    check();
}

GuaranteeWish PeriodsDialog::wish() const { return {m_name->text().trimmed(), m_first->date(), m_last->date()}; }

void PeriodsDialog::check()
{
    m_remove->setEnabled(m_list->currentRow() >= 0);
    if (m_name->text().trimmed().isEmpty())
        setComplete(false, tr("Say what the period is called"));
    else
        setComplete(m_last->date() >= m_first->date(), tr("It ends before it begins"));
}

} // namespace redoubt::views

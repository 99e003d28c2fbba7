// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/LeaveDialog.h"

#include "duty/kinds/RosterLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int leaveWidth = 420;
} // namespace

LeaveDialog::LeaveDialog(const std::vector<MemberChoice> &members, const QDate &day, QWidget *parent)
    : KeptDialog(tr("Try a leave"), tr("Show what comes of it"), parent), m_members(members), m_who(new QComboBox), m_first(new QDateEdit(day)),
      m_last(new QDateEdit(day)), m_kind(new QComboBox), m_keeps(new QCheckBox(tr("Turns that fall into it are made up for")))
{
    body()->addWidget(paragraph(tr("Nothing is changed until it is applied."), BodyType, Ink::Text2));
    for (const auto &member : m_members)
        m_who->addItem(member.name);
    m_who->setMinimumWidth(scaled(leaveWidth));
    body()->addWidget(new FormField(tr("Who is away"), m_who));
    for (QDateEdit *edit : {m_first, m_last}) {
        edit->setDisplayFormat(QStringLiteral("yyyy-MM-dd"));
        edit->setCalendarPopup(true);
        edit->setDateRange(QDate(1970, 1, 1), QDate(2100, 12, 30));
    }
    auto *days = rowLayout(12);
    days->addWidget(new FormField(tr("First day"), m_first), 1);
    days->addWidget(new FormField(tr("Last day"), m_last), 1);
    body()->addLayout(days);
    m_kind->setEditable(true);
    m_kind->setInsertPolicy(QComboBox::NoInsert);
    for (const QString &kind : {tr("annual leave"), tr("sick leave"), tr("personal leave"), tr("seconded"), tr("training")})
        m_kind->addItem(kind);
    new CharacterLimit(m_kind->lineEdit(), duty::bounds::LeaveSort);
    body()->addWidget(new FormField(tr("Why"), m_kind));
    body()->addWidget(m_keeps);
    addProblemLine();
    connect(m_first, &QDateEdit::dateChanged, this, [this](const QDate &date) {
        if (m_last->date() < date)
            m_last->setDate(date);
        check();
    });
    connect(m_last, &QDateEdit::dateChanged, this, &LeaveDialog::check);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(wish());
    });
    m_who->setFocus();
    check();
}

void LeaveDialog::choose(const std::string &member)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].member == member)
            m_who->setCurrentIndex(static_cast<int>(i));
    }
}

LeaveWish LeaveDialog::wish() const
{
    const auto index = static_cast<std::size_t>(std::max(0, m_who->currentIndex()));
    return {index < m_members.size() ? m_members[index].member : std::string(), m_first->date(), m_last->date(), m_kind->currentText().trimmed(),
            m_keeps->isChecked()};
}

void LeaveDialog::check()
{
    if (m_members.empty())
        setComplete(false, tr("The plan has nobody"));
    else
        setComplete(m_last->date() >= m_first->date(), tr("It ends before it begins"));
}

} // namespace redoubt::views

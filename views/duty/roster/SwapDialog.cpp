// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/SwapDialog.h"

#include "duty/kinds/RosterLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace redoubt::views {

namespace {
constexpr int swapWidth = 440;
} // namespace

SwapDialog::SwapDialog(const models::RosterKey &key, const QString &shift, const QString &gives, const std::vector<MemberChoice> &members,
                       QWidget *parent)
    : KeptDialog(tr("Swap a shift"), tr("Ask for it"), parent), m_key(key), m_members(members), m_who(new QComboBox), m_return(new QComboBox),
      m_reason(new QLineEdit), m_broken(paragraph({}, BodyType, Ink::Severity3)), m_next(paragraph({}, SmallType, Ink::Text2))
{
    //: %1 a shift, %2 who stands it
    body()->addWidget(paragraph(tr("%1, stood by %2. Turns stay whose they are.").arg(shift, gives), BodyType, Ink::Text2));
    for (const auto &member : m_members)
        m_who->addItem(member.name);
    m_who->setMinimumWidth(scaled(swapWidth));
    body()->addWidget(new FormField(tr("Who takes it"), m_who));
    body()->addWidget(new FormField(tr("In return"), m_return));
    new CharacterLimit(m_reason, duty::bounds::RosterReason);
    body()->addWidget(new FormField(tr("Reason (may be left out)"), m_reason));
    m_broken->setMinimumHeight(scaled(40));
    m_broken->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    body()->addWidget(m_broken);
    body()->addWidget(m_next);
    addProblemLine();
    setInReturn({});
    connect(m_who, &QComboBox::currentIndexChanged, this, [this] { Q_EMIT takerChanged(QString::fromStdString(form().takes)); });
    connect(m_return, &QComboBox::currentIndexChanged, this, &SwapDialog::consider);
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        Q_EMIT requested(form());
    });
    setComplete(!m_members.empty(), tr("Nobody else stands this post"));
    m_who->setFocus();
}

void SwapDialog::setInReturn(const std::vector<ShiftChoice> &shifts)
{
    {
        const QSignalBlocker quiet(m_return);
        m_return->clear();
        m_shifts = shifts;
        m_return->addItem(tr("nothing: they stand in"));
        for (const auto &shift : m_shifts)
            m_return->addItem(shift.words);
    }
    consider();
}

void SwapDialog::choose(const std::string &member, const std::optional<models::RosterKey> &inReturn)
{
    for (std::size_t i = 0; i < m_members.size(); ++i) {
        if (m_members[i].member == member)
            m_who->setCurrentIndex(static_cast<int>(i));
    }
    Q_EMIT takerChanged(QString::fromStdString(member));
    for (std::size_t i = 0; inReturn && i < m_shifts.size(); ++i) {
        if (m_shifts[i].key == *inReturn)
            m_return->setCurrentIndex(static_cast<int>(i) + 1);
    }
}

void SwapDialog::setBroken(const QStringList &rules)
{
    m_broken->setInk(rules.isEmpty() ? Ink::Ok : Ink::Severity3);
    m_broken->setText(rules.isEmpty() ? tr("Breaks no rule of the plan.") : tr("Breaks: %1").arg(rules.join(tr("; "))));
}

void SwapDialog::setNext(const QString &words) { m_next->setText(words); }

SwapForm SwapDialog::form() const
{
    SwapForm form;
    form.shift = m_key;
    const auto who = static_cast<std::size_t>(std::max(0, m_who->currentIndex()));
    if (who < m_members.size())
        form.takes = m_members[who].member;
    const auto back = m_return->currentIndex() - 1;
    if (back >= 0 && static_cast<std::size_t>(back) < m_shifts.size())
        form.inReturn = m_shifts[static_cast<std::size_t>(back)].key;
    form.reason = m_reason->text().trimmed();
    return form;
}

void SwapDialog::consider() { Q_EMIT considered(form()); }

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/FillDialog.h"

#include "duty/kinds/RosterLimits.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"

#include <QComboBox>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace redoubt::views {

namespace {
constexpr int fillWidth = 420;
} // namespace

FillDialog::FillDialog(const QString &shift, const std::vector<MemberChoice> &members, QWidget *parent)
    : KeptDialog(tr("Fill the gap"), tr("Put them on"), parent), m_members(members), m_who(new QComboBox), m_reason(new QLineEdit)
{
    body()->addWidget(
        paragraph(tr("%1. It is part of the draft until the month is published again; no turn is used.").arg(shift), BodyType, Ink::Text2));
    for (const auto &member : m_members)
        m_who->addItem(member.name);
    m_who->setMinimumWidth(scaled(fillWidth));
    body()->addWidget(new FormField(tr("Who stands it"), m_who));
    new CharacterLimit(m_reason, duty::bounds::RosterReason);
    body()->addWidget(new FormField(tr("Reason (may be left out)"), m_reason));
    addProblemLine();
    connect(acceptButton(), &QPushButton::clicked, this, [this] {
        setSending();
        const auto index = static_cast<std::size_t>(std::max(0, m_who->currentIndex()));
        Q_EMIT requested(QString::fromStdString(m_members[index].member), m_reason->text().trimmed());
    });
    setComplete(!m_members.empty(), tr("Nobody is free then"));
    m_who->setFocus();
}

} // namespace redoubt::views

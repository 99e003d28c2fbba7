// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterWhyPane.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Avatar.h"
#include "views/widgets/Button.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace redoubt::views {

RosterWhyPane::RosterWhyPane(QWidget *parent)
    : QWidget(parent), m_inside(new QWidget),
      m_nothing(paragraph(tr("Choose a shift: here stands why it is whose it is, and what can be asked for."), BodyType, Ink::Text2)),
      m_avatar(new Avatar({}, 36)), m_title(new Label({}, LargeType, Weight::Bold)), m_when(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_state(paragraph({}, SmallType, Ink::Severity2)), m_swap(new Button(tr("Swap or find a stand-in"), ButtonKind::Secondary, Icon::Repeat)),
      m_fill(new Button(tr("Fill the gap"), ButtonKind::Secondary, Icon::User)),
      m_consent(new Button(tr("Consent"), ButtonKind::Primary, Icon::Check)), m_refuse(new Button(tr("Refuse"), ButtonKind::Secondary)),
      m_withdraw(new Button(tr("Withdraw"), ButtonKind::Secondary)), m_approve(new Button(tr("Approve"), ButtonKind::Primary, Icon::Check))
{
    auto *column = columnLayout(this, {16, 12, 16, 12}, 8);
    column->addWidget(m_nothing);
    column->addWidget(m_inside);
    column->addStretch();

    auto *inside = columnLayout(m_inside, {}, 8);
    auto *head = rowLayout(12);
    head->addWidget(m_avatar, 0, Qt::AlignTop);
    auto *words = columnLayout(2);
    m_title->setWrapping(true);
    m_when->setWrapping(true);
    words->addWidget(m_title);
    words->addWidget(m_when);
    head->addLayout(words, 1);
    inside->addLayout(head);
    m_steps = columnLayout(8);
    inside->addLayout(m_steps);
    inside->addWidget(m_state);
    auto *acts = new QWidget;
    auto *flow = new FlowLayout(8, acts);
    for (Button *button : {m_consent, m_approve, m_refuse, m_withdraw, m_fill, m_swap})
        flow->addWidget(button);
    inside->addWidget(acts);

    connect(m_swap, &QPushButton::clicked, this, &RosterWhyPane::swapRequested);
    connect(m_fill, &QPushButton::clicked, this, &RosterWhyPane::fillRequested);
    connect(m_consent, &QPushButton::clicked, this, [this] { Q_EMIT consentRequested(m_spot->swap->swap); });
    connect(m_refuse, &QPushButton::clicked, this, [this] { Q_EMIT refuseRequested(m_spot->swap->swap, !m_spot->swap->mayAnswer); });
    connect(m_withdraw, &QPushButton::clicked, this, [this] { Q_EMIT withdrawRequested(m_spot->swap->swap); });
    connect(m_approve, &QPushButton::clicked, this, [this] { Q_EMIT approveRequested(m_spot->swap->swap, m_spot->swap->consentByOthers); });
    showSpot();
}

void RosterWhyPane::setSpot(const std::optional<models::RosterSpotValues> &spot)
{
    if (m_spot == spot)
        return;
    m_spot = spot;
    showSpot();
}

void RosterWhyPane::setMay(bool ask, bool plan)
{
    m_mayAsk = ask;
    m_mayPlan = plan;
    showActs();
}

void RosterWhyPane::showSpot()
{
    m_nothing->setVisible(!m_spot);
    m_inside->setVisible(m_spot.has_value());
    while (QLayoutItem *item = m_steps->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    if (!m_spot)
        return;
    const auto &spot = *m_spot;
    const bool gap = spot.name.isEmpty();
    m_avatar->setVisible(!gap);
    m_avatar->setAccount(spot.name);
    m_title->setText(gap ? tr("Why nobody stands") : tr("Why %1").arg(spot.name));
    const QString form = QStringLiteral("MM-dd HH:mm");
    m_when->setText(tr("%1, %2 to %3").arg(spot.post, spot.from.toString(form), spot.until.toString(form)));
    for (const auto &said : RosterWords::ledger(spot)) {
        auto *row = new QWidget;
        auto *line = rowLayout(row, {}, 12);
        auto *icon = new IconLabel(said.icon, 14, said.tone == Tone::Neutral ? Ink::Text2 : inkOf(said.tone));
        icon->setDisc(said.tone, 24);
        line->addWidget(icon, 0, Qt::AlignTop);
        auto *texts = columnLayout(2);
        auto *what = new Label(said.what, BodyType, Weight::Bold, said.tone == Tone::Ok ? Ink::Ok : Ink::Text);
        what->setWrapping(true);
        texts->addWidget(what);
        if (!said.why.isEmpty())
            texts->addWidget(paragraph(said.why, SmallType, Ink::Text2));
        line->addLayout(texts, 1);
        m_steps->addWidget(row);
    }
    showActs();
}

void RosterWhyPane::showActs()
{
    if (!m_spot)
        return;
    const auto &spot = *m_spot;
    QStringList state;
    if (!spot.told.isEmpty())
        state << tr("Not published yet: people were told %1.").arg(spot.told);
    if (spot.swap) {
        const auto &swap = *spot.swap;
        state << (swap.inReturn.isEmpty()
                      ? tr("%1: %2 for %3: %4.").arg(swap.shift, swap.takes, swap.gives, RosterWords::swapState(swap))
                      : tr("%1: %2 for %3, against %4: %5.").arg(swap.shift, swap.takes, swap.gives, swap.inReturn, RosterWords::swapState(swap)));
        if (!swap.reason.isEmpty())
            state << tr("Reason: %1").arg(swap.reason);
        if (swap.late)
            state << tr("Asked for with less notice than the office wants.");
    }
    m_state->setText(state.join(QLatin1Char(' ')));
    m_state->setVisible(!state.isEmpty());
    const auto &swap = spot.swap;
    m_consent->setVisible(swap && swap->mayAnswer);
    m_approve->setVisible(swap && swap->mayApprove);
    m_approve->setText(swap && swap->consentByOthers ? tr("They consent: approve") : tr("Approve"));
    m_refuse->setVisible(swap && (swap->mayAnswer || swap->mayApprove));
    m_withdraw->setVisible(swap && swap->mayWithdraw);
    const bool waits = swap && (swap->state == duty::SubstitutionState::WaitsForConsent || swap->state == duty::SubstitutionState::WaitsForApproval);
    m_swap->setVisible(m_mayAsk && spot.published && !spot.past && !spot.name.isEmpty() && spot.told.isEmpty() && !waits);
    m_fill->setVisible(m_mayPlan && !spot.over && spot.name.isEmpty());
}

} // namespace redoubt::views

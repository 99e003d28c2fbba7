// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/console/Receipt.h"
#include "app/console/areas/duty/EscalationShelf.h"
#include "app/console/Workplace.h"
#include "app/drafts/duty/ShiftDrafts.h"
#include "core/calendar/TimeZone.h"
#include "views/duty/MatterDialog.h"

#include <QObject>
#include <QPointer>

namespace redoubt::views {
class EscalationCard;
class EscalationRulesDialog;
class ShiftPage;
} // namespace redoubt::views

namespace redoubt::console {

/// Escalation on the shift page of one office: its rules, what a new matter is offered by them, and that somebody takes what they were told.
class EscalationController : public QObject
{
    Q_OBJECT
public:
    EscalationController(Workplace &place, const Id &office, views::ShiftPage &page, QObject *parent);
    ~EscalationController() override;

    void openRules();
    /// What somebody was told, with the means to take it. Nothing where it is not here.
    void openCard(const Id &escalation);
    /// What a matter of that sort and grade is offered if it is added now.
    [[nodiscard]] views::MatterClocks clocksOf(duty::MatterSort sort, bool critical) const;

Q_SIGNALS:
    void saved(const redoubt::console::Receipt &receipt);
    void failed(const QString &sentence);

private:
    void take(const Id &escalation, const QString &note);
    void saveRules(const duty::EscalationPlan &plan);
    [[nodiscard]] const duty::EscalationBoard &told() const { return EscalationShelf::of(m_place.desk).board(m_office); }
    [[nodiscard]] drafts::DutyHand hand() const;
    [[nodiscard]] calendar::TimeZone zone() const;

    Workplace &m_place;
    Id m_office;
    views::ShiftPage &m_page;
    QPointer<views::EscalationRulesDialog> m_rules;
    QPointer<views::EscalationCard> m_card;
};

} // namespace redoubt::console

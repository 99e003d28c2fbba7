// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/roster/RosterSpotValues.h"

#include <QWidget>

class QVBoxLayout;

namespace redoubt::views {

class Avatar;
class Button;
class FlowLayout;
class Label;

/// The chosen shift: why it is whose it is, line by line of the rotation ledger, and what can be asked for.
class RosterWhyPane : public QWidget
{
    Q_OBJECT
public:
    explicit RosterWhyPane(QWidget *parent = nullptr);

    /// None: nothing is chosen.
    void setSpot(const std::optional<models::RosterSpotValues> &spot);
    /// Whether the reader may ask for swaps at all, and whether they plan.
    void setMay(bool ask, bool plan);
    [[nodiscard]] Button *swapButton() const { return m_swap; }
    [[nodiscard]] Button *fillButton() const { return m_fill; }
    [[nodiscard]] Button *consentButton() const { return m_consent; }
    [[nodiscard]] Button *approveButton() const { return m_approve; }

Q_SIGNALS:
    void swapRequested();
    void fillRequested();
    void consentRequested(const redoubt::Id &swap);
    void refuseRequested(const redoubt::Id &swap, bool asApprover);
    void withdrawRequested(const redoubt::Id &swap);
    /// @p consented: for somebody without an account, as the person who approves says.
    void approveRequested(const redoubt::Id &swap, bool consented);

private:
    void showSpot();
    void showActs();

    std::optional<models::RosterSpotValues> m_spot;
    bool m_mayAsk = false;
    bool m_mayPlan = false;
    QWidget *m_inside;
    Label *m_nothing;
    Avatar *m_avatar;
    Label *m_title;
    Label *m_when;
    Label *m_state;
    QVBoxLayout *m_steps;
    Button *m_swap;
    Button *m_fill;
    Button *m_consent;
    Button *m_refuse;
    Button *m_withdraw;
    Button *m_approve;
};

} // namespace redoubt::views

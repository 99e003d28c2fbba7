// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "models/duty/HandoverValues.h"
#include "views/duty/ShiftRequests.h"

#include <QHash>
#include <QStringList>
#include <QWidget>

class QScrollArea;
class QVBoxLayout;

namespace redoubt::views {

class Banner;
class Button;
class Label;
class OrderSteps;
class PaneHead;
class ReadBackCard;
class SignatureCard;
class StepHead;
class StillScroll;

/// The handover in its four steps: checklist, open matters, read-back, signatures. It scrolls; what can be done with the whole of it stands below,
/// outside of what scrolls.
class HandoverPane : public QWidget
{
    Q_OBJECT
public:
    explicit HandoverPane(QWidget *parent = nullptr);

    void setHandover(const std::optional<models::HandoverValues> &handover);
    void setMayWrite(bool may);
    /// Whether the order can be changed, and whether handovers can be held.
    void setMayOrder(bool mayPlan, bool mayLead);
    /// Of what was sent last for @p matter.
    void showReadBackFailure(const QString &why);
    void showReadBackDone();
    /// Of signing: below the cards.
    void showSignFailure(const QString &why);
    void showSignDone();

    [[nodiscard]] SignatureCard *outgoingCard() const { return m_outgoing; }
    [[nodiscard]] SignatureCard *incomingCard() const { return m_incoming; }
    /// Null where nothing is asked of @p matter.
    [[nodiscard]] ReadBackCard *cardOf(const Id &matter) const { return m_cards.value(matter); }
    [[nodiscard]] Button *prepareButton() const { return m_prepare; }
    [[nodiscard]] Button *refuseButton() const { return m_refuse; }
    [[nodiscard]] OrderSteps *orderSteps() const { return m_orderSteps; }

Q_SIGNALS:
    /// To be prepared, or anew.
    void prepareWanted();
    void refuseWanted();
    void readBackRequested(const redoubt::Id &matter, const QString &said);
    void signRequested(redoubt::duty::HandoverSide side);
    void onBehalfWanted(redoubt::duty::HandoverSide side);
    void stepTicked(const QString &step, redoubt::duty::HandoverSide side, bool done);
    /// The order is to be read, or changed.
    void orderWanted();
    void holdWanted();

private:
    void showSteps();
    void showMatters();
    void showReadBacks();
    void showOrder();
    void showMore();
    void showSignatures();
    void showFoot();
    void fillLines(QWidget *box, const QList<std::pair<QString, QString>> &lines);

    models::HandoverValues m_values;
    bool m_any = false;
    bool m_mayWrite = false;
    bool m_mayPlan = false;
    bool m_mayLead = false;
    QHash<Id, ReadBackCard *> m_cards;
    std::optional<Id> m_sent; ///< matter whose words are on their way
    PaneHead *m_head;
    QScrollArea *m_scroll;
    StillScroll *m_still;
    Banner *m_refusal;
    StepHead *m_checks;
    Label *m_checkWords;
    QWidget *m_checkBox;
    StepHead *m_matters;
    QWidget *m_matterLines;
    Label *m_toKnow;
    QWidget *m_toKnowBox;
    StepHead *m_readBack;
    QVBoxLayout *m_cardColumn;
    StepHead *m_order;
    QWidget *m_orderBox;
    OrderSteps *m_orderSteps;
    StepHead *m_signatures;
    SignatureCard *m_outgoing;
    SignatureCard *m_incoming;
    Label *m_signProblem;
    Label *m_foot;
    Button *m_prepare;
    Button *m_refuse;
};

} // namespace redoubt::views

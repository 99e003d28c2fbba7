// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "duty/template/TemplateRules.h"
#include "models/duty/HandoverValues.h"
#include "models/duty/ShiftValues.h"
#include "views/duty/MatterDialog.h"
#include "views/duty/ShiftRequests.h"

#include <QList>
#include <QPointer>
#include <QWidget>

#include <map>

class QHBoxLayout;
class QStackedWidget;

namespace redoubt::models {
class CheckModel;
class MatterModel;
class ShiftLogModel;
} // namespace redoubt::models

namespace redoubt::views {

class Banner;
class Button;
class ChecklistPane;
class EmptyState;
class HandoverPane;
class KeptDialog;
class Label;
class LogPane;
class MarksBar;
class MattersPane;
class ShiftStrip;
class StillPlace;
class TabStrip;

/// The shift that is stood: who, since and until when; its checklist; what is open, above the log; and the handover. Panes stand side by side
/// where there is room, and take turns where there is not.
///
/// Whoever may not write reads it all, and nothing offers to be written. Forms keep what was typed until showDone().
class ShiftPage : public QWidget
{
    Q_OBJECT
public:
    explicit ShiftPage(QWidget *parent = nullptr);

    /// None owned.
    void setModels(models::CheckModel *checks, models::MatterModel *matters, models::ShiftLogModel *log);
    /// None: no shift is stood. @p office is named where there is none.
    void setShift(const std::optional<models::ShiftValues> &shift, const QString &office = {});
    /// A shift that is over is looked at, in these words; empty: the one that is stood is shown. Call before setMayWrite: nothing of it is written.
    void setPast(const QString &what);
    void setHandover(const std::optional<models::HandoverValues> &handover);
    /// Who may take over, in the order in which they are offered.
    void setPeople(const std::vector<PersonChoice> &people);
    /// Who may give a leader's word, the likeliest first.
    void setLeaders(const std::vector<PersonChoice> &leaders);
    /// Everybody of the office, who may sign for somebody.
    void setEverybody(const std::vector<PersonChoice> &everybody);
    /// Procedures in force, which a new matter may begin with.
    void setProcedures(const std::vector<feed::BoardRecord<duty::DutyTemplate>> &procedures) { m_procedures = procedures; }
    /// Required steps, by matter, that closing it leaves out.
    void setOwedSteps(const std::map<Id, QStringList> &owed) { m_owed = owed; }
    void setMayWrite(bool may);
    /// Whether the order of handing over can be changed, and whether handovers can be held. @p order: as it stands; its usual form where there is
    /// none.
    void setMayOrder(bool mayPlan, bool mayLead, const duty::HandoverOrder &order);
    void setCompact(bool compact);
    /// What clocks are counted to.
    void setNow(Instant now);

    /// What was asked for by @p form is done: its form is cleared or closes.
    void showDone(ShiftForm form);
    /// It could not be done: one sentence, what happened and what to do. What was typed stays.
    void showFailure(ShiftForm form, const QString &why);

    [[nodiscard]] ChecklistPane *checklist() const { return m_checklist; }
    /// What the office's rules offer a new matter.
    void setMatterClocks(MatterClockRule rule) { m_matterClocks = std::move(rule); }
    [[nodiscard]] MattersPane *matters() const { return m_matters; }
    [[nodiscard]] LogPane *log() const { return m_log; }
    [[nodiscard]] HandoverPane *handover() const { return m_handover; }
    [[nodiscard]] MarksBar *marks() const { return m_marks; }
    /// Stands while a shift that is over is looked at.
    [[nodiscard]] Banner *past() const { return m_past; }

    /// The panes give way by themselves, so a window that shrinks at once is not held up by how wide they stand.
    [[nodiscard]] QSize minimumSizeHint() const override;

public Q_SLOTS:
    void openNewMatter();
    void openPrepare();
    void openRefuse();
    void openOrder();
    void openHold();
    void openLift(const redoubt::Id &hold);
    /// Of a signature on behalf; none: that this handover passes in spite of what holds it.
    void openConsent(std::optional<redoubt::duty::HandoverSide> side);
    /// The form in which a leader consents, while it is open.
    [[nodiscard]] QPointer<KeptDialog> consentDialog() const { return m_consentDialog; }

Q_SIGNALS:
    /// There is no shift yet: the first one is to begin.
    void beginRequested();
    void checkRequested(const redoubt::views::CheckEntry &entry);
    void matterRequested(const redoubt::views::NewMatter &matter);
    void respondRequested(const redoubt::Id &matter);
    void closeRequested(const redoubt::Id &matter, const QString &outcome);
    /// Likewise, and why required steps of its procedure are left out.
    void closeWithoutStepsRequested(const redoubt::Id &matter, const QString &outcome, const QString &reason);
    void logRequested(const redoubt::views::LogEntry &entry);
    void prepareRequested(const redoubt::views::HandoverWish &wish);
    void readBackRequested(const redoubt::Id &matter, const QString &said);
    void signRequested(redoubt::duty::HandoverSide side);
    void refuseRequested(const QString &reason);
    void stepRequested(const QString &step, redoubt::duty::HandoverSide side, bool done);
    void consentRequested(const redoubt::views::ConsentWish &wish);
    void orderRequested(const redoubt::duty::HandoverOrder &order);
    void holdRequested(const QString &reason);
    void liftRequested(const redoubt::Id &hold, const QString &reason);
    /// Another shift that is open is to be shown.
    void otherShiftRequested(const redoubt::Id &shift);
    /// Back from one that is over to the one that is stood.
    void runningShiftRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    /// How many panes stand side by side.
    enum class Room { Three, Two, One };
    enum class Pane { Checklist, Middle, Handover };
    [[nodiscard]] Room room() const;
    [[nodiscard]] static QList<Pane> turnsAt(Room room);
    [[nodiscard]] static QString titleOf(Pane pane);
    [[nodiscard]] int badgeOf(Pane pane) const;
    [[nodiscard]] QWidget *makeEmpty();
    [[nodiscard]] QWidget *makePanes();
    void applyLayout();
    void showBadges();
    void showTabs(Room room);
    void openClose(const Id &matter, const QString &title);
    void tellDialog(QPointer<KeptDialog> &dialog, const QString &failure);
    void answer(ShiftForm form, const QString &failure);

    std::optional<models::ShiftValues> m_shift;
    std::optional<models::HandoverValues> m_handed;
    std::vector<PersonChoice> m_people;
    std::vector<PersonChoice> m_leaders;
    std::vector<PersonChoice> m_everybody;
    duty::HandoverOrder m_order;
    bool m_mayPlan = false;
    bool m_mayLead = false;
    std::vector<feed::BoardRecord<duty::DutyTemplate>> m_procedures;
    std::map<Id, QStringList> m_owed;
    QPointer<models::CheckModel> m_checkModel;
    QPointer<models::MatterModel> m_matterModel;
    Instant m_now;
    bool m_mayWrite = false;
    bool m_compact = false;
    QStackedWidget *m_stack;
    EmptyState *m_empty;
    Button *m_begin;
    Label *m_beginProblem;
    ShiftStrip *m_strip;
    Banner *m_past;
    QString m_pastShown;
    MarksBar *m_marks;
    StillPlace *m_marksPlace;
    QWidget *m_tabBox;
    TabStrip *m_tabs;
    QList<Pane> m_turns;           ///< that have a tab, in their order
    Pane m_pane = Pane::Checklist; ///< chosen last
    QHBoxLayout *m_panes;
    QWidget *m_checkBox;
    ChecklistPane *m_checklist;
    QWidget *m_firstRule;
    QWidget *m_middle;
    QWidget *m_matterBox;
    QWidget *m_matterRule;
    MattersPane *m_matters;
    MatterClockRule m_matterClocks;
    LogPane *m_log;
    QWidget *m_secondRule;
    QWidget *m_handoverBox;
    HandoverPane *m_handover;
    QPointer<KeptDialog> m_matterDialog;
    QPointer<KeptDialog> m_closeDialog;
    QPointer<KeptDialog> m_prepareDialog;
    QPointer<KeptDialog> m_refuseDialog;
    QPointer<KeptDialog> m_consentDialog;
    QPointer<KeptDialog> m_orderDialog;
    QPointer<KeptDialog> m_holdDialog;
    QPointer<KeptDialog> m_liftDialog;
};

} // namespace redoubt::views

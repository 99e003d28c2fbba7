// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/RulingPane.h"

#include "views/exercise/AfterRuling.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/CapRow.h"
#include "views/exercise/ClausePicker.h"
#include "views/exercise/KeptText.h"
#include "views/exercise/ReasonBox.h"
#include "views/exercise/Reversal.h"
#include "views/exercise/RuledCard.h"
#include "views/exercise/Words.h"
#include "views/theme/TimeText.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/Heads.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/StillScroll.h"
#include "views/widgets/Surface.h"

#include <QScrollArea>

namespace redoubt::views {

namespace {
constexpr int wideWidth = 400;
constexpr int compactWidth = 344;
constexpr int narrowWidth = 312;
constexpr int scrollBarWidth = 10;
constexpr int wideGap = 12;
constexpr int tightGap = 8;
} // namespace

RulingPane::RulingPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Ruling"))), m_scroll(new QScrollArea),
      m_nothing(paragraph(tr("Choose a claim in the queue to rule on it."), BodyType, Ink::Text2)), m_ruled(new RuledCard), m_kept(new KeptText)
{
    auto *column = columnLayout(this);
    auto *history = Button::iconOnly(Icon::History, tr("Earlier entries of this team"));
    m_head->addTrailing(history);
    column->addWidget(m_head);
    column->addWidget(new Rule);

    auto *inside = new QWidget;
    auto *parts = columnLayout(inside, {16, wideGap, 16, 16}, wideGap);
    parts->addWidget(m_nothing);
    parts->addWidget(m_ruled);
    parts->addWidget(m_kept);
    m_form = makeForm();
    parts->addWidget(m_form);
    parts->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_still = new StillScroll(m_scroll);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    m_actions = makeActions();
    column->addWidget(m_actions);
    setTabOrder(m_reject, history); // the clause first

    connect(history, &QPushButton::clicked, this, &RulingPane::historyRequested);
    connect(m_kept, &KeptText::discardRequested, this, [this] {
        m_reason->clear();
        Q_EMIT reasonRested({});
        showState();
    });
    connect(m_ruled, &RuledCard::reverseRequested, this, [this] {
        if (!m_claim || !m_claim->ruling || !m_claim->ruling->entry)
            return;
        confirmReversal(this, m_claim->ruling->ifReversed, [this, entry = *m_claim->ruling->entry](const QString &reason) {
            Q_EMIT reversalRequested({entry, reason});
        });
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    showState();
}

QWidget *RulingPane::makeForm()
{
    auto *form = new QWidget;
    auto *column = columnLayout(form, {}, wideGap);
    m_clause = new ClausePicker;
    m_already = new Banner(Banner::Form::Stacked);
    m_sum = new AwardSum;
    m_classCap = new CapRow;
    m_deductionCap = new CapRow;
    m_unitCap = new CapRow;
    m_reason = new ReasonBox;
    m_after = new AfterRuling;
    for (QWidget *part : {static_cast<QWidget *>(m_clause), static_cast<QWidget *>(m_already), static_cast<QWidget *>(m_sum),
                          static_cast<QWidget *>(m_classCap), static_cast<QWidget *>(m_deductionCap), static_cast<QWidget *>(m_unitCap),
                          static_cast<QWidget *>(m_reason), static_cast<QWidget *>(m_after)})
        column->addWidget(part);

    connect(m_clause, &ClausePicker::chosen, this, &RulingPane::clauseChosen);
    connect(m_sum, &AwardSum::edited, this, [this] { Q_EMIT choiceChanged(choice()); });
    connect(m_reason, &ReasonBox::rested, this, &RulingPane::reasonRested);
    connect(m_reason, &ReasonBox::sightWanted, this, [this] { m_scroll->ensureWidgetVisible(m_reason); });
    return form;
}

QWidget *RulingPane::makeActions()
{
    auto *actions = new QWidget;
    auto *row = rowLayout(actions, {16, 12, 16, 12}, 8);
    m_accept = new Button({}, ButtonKind::Primary, Icon::Scale);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_return = new Button(tr("Return"), ButtonKind::Secondary, Icon::Undo);
    m_reject = new Button(tr("Reject"), ButtonKind::Danger);
    m_accept->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    const auto hint = [](const QString &what, const QKeySequence &keys) { return QStringLiteral("%1 (%2)").arg(what, KeyHint::textOf(keys)); };
    m_accept->setToolTip(hint(tr("Rule as it stands here"), QKeySequence(Qt::CTRL | Qt::Key_Return)));
    m_return->setToolTip(hint(tr("Back to the team, which may add to it"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R)));
    m_reject->setToolTip(tr("The claim gets no points and leaves the queue"));
    row->addWidget(m_accept, 1);
    row->addWidget(m_return);
    row->addWidget(m_reject);
    connect(m_accept, &QPushButton::clicked, this, &RulingPane::rule);
    connect(m_return, &QPushButton::clicked, this, &RulingPane::returnClaim);
    connect(m_reject, &QPushButton::clicked, this, &RulingPane::rejectClaim);
    return actions;
}

void RulingPane::setPack(const std::optional<models::PackFacts> &pack)
{
    if (pack == m_pack)
        return;
    m_pack = pack;
    m_head->setNote(pack ? QStringLiteral("%1 v%2").arg(pack->title, pack->version) : QString());
    m_clause->setPack(pack);
    showState();
}

void RulingPane::clauseChosen()
{
    m_preview.reset();
    if (const models::ClauseOption *option = m_clause->clause()) {
        m_sum->setClause(*option);
        Q_EMIT choiceChanged(choice());
    } else {
        m_sum->setNoResult(tr("Choose a clause first."));
    }
    showState();
}

void RulingPane::setClaim(const std::optional<models::ClaimDetail> &claim)
{
    const bool another = !claim || !m_claim || claim->id != m_claim->id;
    if (!another && claim == m_claim)
        return;
    if (another)
        m_reason->flush();
    m_claim = claim;
    if (another) {
        m_preview.reset();
        m_reason->clear();
        m_sum->reset(claim ? claim->pointsAsked : 0);
        m_clause->choose(claim ? claim->clause : QString());
        m_scroll->ensureVisible(0, 0);
        clauseChosen();
    } else {
        Q_EMIT choiceChanged(choice()); // the board moved below the form
    }
    showState();
    if (another)
        m_still->settle();
}

void RulingPane::setPreview(const Result<models::RulingPreview> &preview)
{
    if (!preview) {
        m_preview.reset();
        switch (preview.error().code) {
        case ErrorCode::RuleViolated: m_sum->setNoResult(tr("This exercise is scored by formula: nothing is awarded by hand.")); break;
        case ErrorCode::NotFound: m_sum->setNoResult(m_clause->clause() ? tr("The rule pack is not here yet.") : tr("Choose a clause first.")); break;
        default: m_sum->setNoResult(tr("These numbers are out of range."));
        }
        showState();
        return;
    }
    // An answer to an older question would show a number that the form does not say.
    if (preview->choice != choice())
        return;
    m_preview = *preview;
    m_sum->setPreview(*m_preview);
    showState();
}

exercise::AwardChoice RulingPane::choice() const
{
    const models::ClauseOption *option = m_clause->clause();
    return {option ? option->clause.toStdString() : std::string(), m_sum->count(), m_sum->stated(), m_sum->share()};
}

void RulingPane::showState()
{
    const bool open = m_claim.has_value();
    const bool waiting = open && m_claim->status == exercise::ClaimStatus::Waiting;
    m_nothing->setVisible(!open);
    m_ruled->setVisible(open && m_claim->ruling.has_value());
    if (open && m_claim->ruling)
        m_ruled->setRuling(*m_claim->ruling, m_claim->decidingRulings, m_now);
    showKept();
    m_form->setVisible(waiting);
    m_actions->setVisible(waiting);

    showAlreadyScored();
    showCaps();
    if (m_preview)
        m_after->setPreview(*m_preview);
    else
        m_after->clear();

    const bool gives = m_preview && !m_preview->award.points.isZero();
    m_reason->setVerdict(!gives ? ReasonBox::Verdict::None : choice().sharePercent < 100 ? ReasonBox::Verdict::InPart : ReasonBox::Verdict::InFull);
    m_accept->setText(m_preview ? tr("Rule %1 points").arg(Words::points(m_preview->award.points)) : tr("Rule"));
    m_accept->setEnabled(m_preview && !m_busy);
    m_return->setEnabled(!m_busy);
    m_reject->setEnabled(!m_busy);
    updateGeometry();
}

/// Another judge's ruling closes the form; what stood in it is still its author's.
void RulingPane::showKept()
{
    const bool closed = m_claim && m_claim->status != exercise::ClaimStatus::Waiting && m_claim->ruling && !m_claim->ruling->own;
    const bool kept = closed && !reason().isEmpty();
    m_kept->setVisible(kept);
    if (!kept)
        return;
    const models::PastRuling &ruling = *m_claim->ruling;
    const QString when = TimeText(m_now.ms).moment(ruling.at.ms);
    m_kept->setText(ruling.judge.isEmpty() ? tr("Another judge ruled at %1, before you did.").arg(when)
                                           : tr("%1 ruled at %2, before you did.").arg(ruling.judge, when),
                    reason());
}

void RulingPane::showAlreadyScored()
{
    const bool any = m_preview && m_preview->alreadyScored;
    m_already->setVisible(any);
    if (!any)
        return;
    const models::AlreadyScored &scored = *m_preview->alreadyScored;
    const QString when = TimeText(m_now.ms).moment(scored.at.ms);
    const QString points = Words::points(scored.basis);
    const QString inFull = scored.claimNumber.isEmpty()
        ? tr("It counts with %1 points since %2. Only the difference to higher rights is given.").arg(points, when)
        : tr("It counts with %1 points by %2 (%3). Only the difference to higher rights is given.").arg(points, scored.claimNumber, when);
    // Where there is little room the reason must not be pushed out of sight.
    const QString inBrief = scored.claimNumber.isEmpty() ? tr("%1 points given at %2: the difference counts.").arg(points, when)
                                                         : tr("%1 gave %2 points: the difference counts.").arg(scored.claimNumber, points);
    m_already->setContent(Tone::Severity2, Icon::Copy, tr("The same target has scored"), m_room == Room::Wide ? inFull : inBrief);
    m_already->setToolTip(inFull);
}

void RulingPane::showCaps()
{
    const auto show = [](CapRow *row, const std::optional<exercise::CapUse> &use, const QString &label) {
        row->setVisible(use.has_value());
        if (use)
            row->setCap(label, *use);
    };
    const exercise::FixedAward none;
    const exercise::FixedAward &award = m_preview ? m_preview->award : none;
    show(m_classCap, award.classCap, m_preview ? tr("Cap of the class · %1").arg(m_preview->className) : QString());
    show(m_deductionCap, award.deductionCap, tr("Cap by what was deducted"));
    show(m_unitCap, award.unitCap, m_preview ? tr("Cap of %1 on %2").arg(m_preview->move.team.code, m_preview->unitName) : QString());
}

RulingRequest RulingPane::request(exercise::Decision decision) const
{
    RulingRequest request;
    request.claim = m_claim->id;
    request.decision = decision;
    request.reason = reason();
    if (decision == exercise::Decision::Accept && m_preview) {
        const exercise::AwardChoice chosen = choice();
        request.clause = QString::fromStdString(chosen.clause);
        request.count = chosen.count;
        request.stated = chosen.stated;
        request.sharePercent = chosen.sharePercent;
        request.shown = m_preview->award.points;
    }
    return request;
}

void RulingPane::rule()
{
    if (!m_claim || m_actions->isHidden() || !m_accept->isEnabled() || !m_reason->require(tr("Say why: the team reads it.")))
        return;
    Q_EMIT rulingRequested(request(exercise::Decision::Accept));
}

void RulingPane::returnClaim()
{
    if (!m_claim || m_actions->isHidden() || m_busy || !m_reason->require(tr("Say what is missing: the team reads it.")))
        return;
    Q_EMIT rulingRequested(request(exercise::Decision::Return));
}

void RulingPane::rejectClaim()
{
    if (!m_claim || m_actions->isHidden() || m_busy || !m_reason->require(tr("Say why: the team reads it.")))
        return;
    Confirmation confirmation;
    confirmation.weight = Confirmation::Weight::Destructive;
    confirmation.icon = Icon::XCircle;
    confirmation.question = tr("Reject this claim?");
    confirmation.consequences = tr("%1 gets no points for it and reads your reason. The claim leaves the queue.").arg(m_claim->team.code);
    confirmation.accept = tr("Reject");
    confirmation.decline = tr("Keep it");
    auto *dialog = new ConfirmDialog(confirmation, this);
    connect(dialog, &ConfirmDialog::confirmed, this, [this, request = request(exercise::Decision::Reject)] { Q_EMIT rulingRequested(request); });
    dialog->open();
}

void RulingPane::askForMore(const QString &words) { m_reason->append(words); }

void RulingPane::setMayReverse(bool may) { m_ruled->setMayReverse(may); }

void RulingPane::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void RulingPane::setReason(const QString &reason)
{
    m_reason->setText(reason);
    showState();
}

void RulingPane::setNow(Instant now)
{
    const bool minute = now.ms / 60'000 != m_now.ms / 60'000;
    m_now = now;
    if (minute)
        showState(); // when it was ruled, and what has scored since when, are read against the clock
}

QString RulingPane::reason() const { return m_reason->text(); }

QString RulingPane::primaryText() const { return m_accept->text(); }

void RulingPane::setRoom(Room room)
{
    m_room = room;
    m_clause->setBrief(room != Room::Wide);
    m_sum->setTight(room != Room::Wide);
    m_form->layout()->setSpacing(room == Room::Wide ? wideGap : tightGap);
    m_scroll->widget()->layout()->setContentsMargins(16, room == Room::Wide ? wideGap : tightGap, 16, 16);
    showAlreadyScored();
    updateGeometry();
}

QSize RulingPane::sizeHint() const
{
    const int usual = m_room == Room::Wide ? wideWidth : m_room == Room::Compact ? compactWidth : narrowWidth;
    // Words that cannot wrap decide where they need more than the pane's usual width.
    const int words = qMax(m_actions->sizeHint().width(), m_scroll->widget()->minimumSizeHint().width() + scrollBarWidth);
    return {qMax(scaled(usual), words), QWidget::sizeHint().height()};
}

QSize RulingPane::minimumSizeHint() const { return {sizeHint().width(), QWidget::minimumSizeHint().height()}; }

} // namespace redoubt::views

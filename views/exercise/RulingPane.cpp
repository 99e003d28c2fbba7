// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/RulingPane.h"

#include "views/exercise/AfterRuling.h"
#include "views/exercise/AwardSum.h"
#include "views/exercise/CapRow.h"
#include "views/exercise/Reversal.h"
#include "views/exercise/RuledCard.h"
#include "views/exercise/Words.h"
#include "views/theme/TimeText.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ConfirmDialog.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Label.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QComboBox>
#include <QCompleter>
#include <QEvent>
#include <QGridLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QTimer>

namespace redoubt::views {

namespace {
constexpr int restMs = 800;
constexpr int paneWidth = 400;
constexpr int compactWidth = 344;
} // namespace

RulingPane::RulingPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Ruling"))), m_scroll(new QScrollArea),
      m_nothing(paragraph(tr("Choose a claim in the queue to rule on it."), BodyType, Ink::Text2)), m_ruled(new RuledCard), m_rest(new QTimer(this))
{
    auto *column = columnLayout(this);
    auto *history = Button::iconOnly(Icon::History, tr("Earlier entries of this team"));
    m_head->addTrailing(history);
    column->addWidget(m_head);
    column->addWidget(new Rule);

    auto *inside = new QWidget;
    m_column = columnLayout(inside, {16, 12, 16, 16}, 12);
    m_column->addWidget(m_nothing);
    m_column->addWidget(m_ruled);
    m_form = makeForm();
    m_column->addWidget(m_form);
    m_column->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    m_actions = makeActions();
    column->addWidget(m_actions);

    m_rest->setSingleShot(true);
    m_rest->setInterval(restMs);
    connect(m_rest, &QTimer::timeout, this, [this] { Q_EMIT reasonRested(m_reason->toPlainText()); });
    connect(history, &QPushButton::clicked, this, &RulingPane::historyRequested);
    connect(m_ruled, &RuledCard::reverseRequested, this, [this] {
        if (!m_claim || !m_claim->ruling || !m_claim->ruling->entry)
            return;
        confirmReversal(this, m_claim->team.code, m_claim->ruling->points, false, [this, entry = *m_claim->ruling->entry](const QString &reason) {
            Q_EMIT reversalRequested({entry, reason});
        });
    });
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Preferred);
    applyWidth();
    showState();
}

QWidget *RulingPane::makeForm()
{
    auto *form = new QWidget;
    auto *column = columnLayout(form, {}, 12);
    m_clauses = new QComboBox;
    m_clauses->setEditable(true);
    m_clauses->setInsertPolicy(QComboBox::NoInsert);
    m_clauses->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_clauses->setMinimumContentsLength(10);
    m_clauses->completer()->setFilterMode(Qt::MatchContains);
    m_clauses->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_clauses->lineEdit()->setPlaceholderText(tr("Clause, or a word of it"));
    column->addWidget(new FormField(tr("Scoring clause"), m_clauses));
    m_clauseRule = paragraph({}, SmallType, Ink::Text2);
    column->addWidget(m_clauseRule);
    m_already = new Banner(Banner::Form::Stacked);
    column->addWidget(m_already);
    m_sum = new AwardSum;
    column->addWidget(m_sum);
    m_classCap = new CapRow;
    m_deductionCap = new CapRow;
    m_unitCap = new CapRow;
    column->addWidget(m_classCap);
    column->addWidget(m_deductionCap);
    column->addWidget(m_unitCap);

    auto *reasonBox = new QWidget;
    auto *reason = columnLayout(reasonBox, {}, 4);
    auto *labels = rowLayout(8);
    m_reasonLabel = new Label(tr("Reason: required, both sides read it"), SmallType, Weight::Regular, Ink::Text2);
    m_reasonLabel->setWrapping(true);
    m_reasonCount = new Label({}, SmallType, Weight::Regular, Ink::Text3);
    labels->addWidget(m_reasonLabel, 1);
    labels->addWidget(m_reasonCount, 0, Qt::AlignBottom);
    reason->addLayout(labels);
    m_reason = new QPlainTextEdit;
    m_reason->setTabChangesFocus(true);
    m_reason->setAccessibleName(tr("Reason of the ruling"));
    reason->addWidget(m_reason);
    m_reasonError = paragraph({}, SmallType, Ink::Severity4);
    m_reasonError->hide();
    reason->addWidget(m_reasonError);
    auto *phrases = new QGridLayout;
    phrases->setContentsMargins({});
    phrases->setSpacing(6);
    const QStringList words{tr("Evidence is not enough"), tr("A step is missing"), tr("Outside the scope"), tr("Reported before")};
    for (int i = 0; i < words.size(); ++i) {
        auto *phrase = new Button(words[i], ButtonKind::Secondary, Icon::None, ButtonSize::Small);
        phrase->setToolTip(tr("Adds these words to the reason"));
        connect(phrase, &QPushButton::clicked, this, [this, text = words[i]] { askForMore(text); });
        phrases->addWidget(phrase, i / 2, i % 2, Qt::AlignLeft);
    }
    phrases->setColumnStretch(2, 1);
    reason->addSpacing(2);
    reason->addLayout(phrases);
    column->addWidget(reasonBox);
    m_after = new AfterRuling;
    column->addWidget(m_after);

    connect(m_clauses, &QComboBox::currentIndexChanged, this, &RulingPane::clauseChosen);
    connect(m_sum, &AwardSum::edited, this, [this] { Q_EMIT choiceChanged(choice()); });
    connect(m_reason, &QPlainTextEdit::textChanged, this, [this] {
        showReason();
        m_rest->start();
    });
    showReason();
    return form;
}

QWidget *RulingPane::makeActions()
{
    auto *actions = new QWidget;
    auto *row = rowLayout(actions, {16, 12, 16, 12}, 8);
    m_accept = new Button({}, ButtonKind::Primary, Icon::Scale);
    m_return = new Button(tr("Return"), ButtonKind::Secondary, Icon::Undo);
    m_reject = new Button(tr("Reject"), ButtonKind::Danger);
    m_accept->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_accept->setToolTip(tr("Ctrl+Enter"));
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
    fillClauses();
    showState();
}

void RulingPane::fillClauses()
{
    const QSignalBlocker blocked(m_clauses);
    const QString chosen = m_clauses->currentData().toString();
    m_clauses->clear();
    if (m_pack) {
        for (const models::ClauseOption &option : m_pack->clauses) {
            m_clauses->addItem(Words::clause(option), option.clause);
            m_clauses->setItemData(m_clauses->count() - 1, Words::clause(option), Qt::ToolTipRole);
        }
    }
    m_clauses->setCurrentIndex(m_clauses->findData(chosen));
}

const models::ClauseOption *RulingPane::clause() const
{
    const int index = m_clauses->currentIndex();
    return m_pack && index >= 0 && index < static_cast<int>(m_pack->clauses.size()) ? &m_pack->clauses[static_cast<std::size_t>(index)] : nullptr;
}

void RulingPane::chooseClause(const QString &clause)
{
    const QSignalBlocker blocked(m_clauses);
    m_clauses->setCurrentIndex(m_clauses->findData(clause));
    if (m_clauses->currentIndex() < 0)
        m_clauses->setEditText({});
    m_clauses->lineEdit()->setCursorPosition(0);
}

void RulingPane::clauseChosen()
{
    m_preview.reset();
    if (const models::ClauseOption *option = clause()) {
        m_sum->setClause(*option);
        m_clauseRule->setText(Words::clauseRule(*option));
        Q_EMIT choiceChanged(choice());
    } else {
        m_clauseRule->setText({});
        m_sum->setNoResult(tr("Choose a clause first."));
    }
    m_clauseRule->setVisible(!m_clauseRule->text().isEmpty());
    m_clauses->setToolTip(m_clauses->currentText());
    m_clauses->lineEdit()->setCursorPosition(0);
    showState();
}

void RulingPane::setClaim(const std::optional<models::ClaimDetail> &claim)
{
    const bool another = !claim || !m_claim || claim->id != m_claim->id;
    if (!another && claim == m_claim)
        return;
    if (another && m_rest->isActive()) {
        m_rest->stop();
        Q_EMIT reasonRested(m_reason->toPlainText());
    }
    m_claim = claim;
    if (another) {
        m_preview.reset();
        const QSignalBlocker blocked(m_reason);
        m_reason->clear();
        m_reasonError->hide();
        showReason();
        m_sum->reset(claim ? claim->pointsAsked : 0);
        chooseClause(claim ? claim->clause : QString());
        m_scroll->ensureVisible(0, 0);
        clauseChosen();
    } else {
        Q_EMIT choiceChanged(choice()); // the board moved below the form
    }
    showState();
}

void RulingPane::setPreview(const Result<models::RulingPreview> &preview)
{
    if (!preview) {
        m_preview.reset();
        switch (preview.error().code) {
        case ErrorCode::RuleViolated: m_sum->setNoResult(tr("This exercise is scored by formula: nothing is awarded by hand.")); break;
        case ErrorCode::NotFound: m_sum->setNoResult(clause() ? tr("The rule pack is not here yet.") : tr("Choose a clause first.")); break;
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
    const models::ClauseOption *option = clause();
    return {option ? option->clause.toStdString() : std::string(), m_sum->count(), m_sum->stated(), m_sum->share()};
}

void RulingPane::showState()
{
    const bool open = m_claim.has_value();
    const bool waiting = open && (m_claim->status == exercise::ClaimStatus::Waiting || (m_claim->ruling && m_claim->ruling->reversed));
    m_nothing->setVisible(!open);
    m_ruled->setVisible(open && m_claim->ruling.has_value());
    if (open && m_claim->ruling)
        m_ruled->setRuling(*m_claim->ruling, m_claim->decidingRulings, m_now);
    m_form->setVisible(waiting);
    m_actions->setVisible(waiting);

    const bool previewed = m_preview.has_value();
    m_already->setVisible(previewed && m_preview->alreadyScored.has_value());
    if (previewed && m_preview->alreadyScored) {
        const models::AlreadyScored &scored = *m_preview->alreadyScored;
        const QString when = TimeText(m_now.ms).moment(scored.at.ms);
        const QString text = scored.claimNumber.isEmpty()
            ? tr("It counts with %1 points since %2. Only the difference to higher rights is given.").arg(Words::points(scored.basis), when)
            : tr("It counts with %1 points by %2 (%3). Only the difference to higher rights is given.")
                  .arg(Words::points(scored.basis), scored.claimNumber, when);
        m_already->setContent(Tone::Severity2, Icon::Copy, tr("The same target has scored"), text);
    }
    const auto cap = [&](CapRow *row, const std::optional<exercise::CapUse> &use, const QString &label) {
        row->setVisible(use.has_value());
        if (use)
            row->setCap(label, *use);
    };
    const exercise::FixedAward none;
    const exercise::FixedAward &award = previewed ? m_preview->award : none;
    cap(m_classCap, award.classCap, previewed ? tr("Cap of the class · %1").arg(m_preview->className) : QString());
    cap(m_deductionCap, award.deductionCap, tr("Cap by what was deducted"));
    cap(m_unitCap, award.unitCap, previewed ? tr("Cap of %1 on %2").arg(m_preview->move.team.code, m_preview->unitName) : QString());
    if (previewed)
        m_after->setPreview(*m_preview);
    else
        m_after->clear();

    m_accept->setText(previewed ? tr("Rule %1 points").arg(Words::points(award.points)) : tr("Rule"));
    m_accept->setEnabled(previewed && !m_busy);
    m_return->setEnabled(!m_busy);
    m_reject->setEnabled(!m_busy);
    updateGeometry();
}

void RulingPane::showReason()
{
    const auto length = m_reason->toPlainText().trimmed().size();
    m_reasonCount->setText(QStringLiteral("%1 / %2").arg(length).arg(reasonLimit));
    m_reasonCount->setInk(length > reasonLimit ? Ink::Severity4 : Ink::Text3);
    if (length > 0 && length <= reasonLimit)
        m_reasonError->hide();
}

bool RulingPane::requireReason(const QString &what)
{
    const auto length = m_reason->toPlainText().trimmed().size();
    if (length > 0 && length <= reasonLimit)
        return true;
    m_reasonError->setText(length == 0 ? what : tr("At most %1 characters.").arg(reasonLimit));
    m_reasonError->show();
    m_reason->setFocus(Qt::OtherFocusReason);
    m_scroll->ensureWidgetVisible(m_reasonError);
    return false;
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
    if (!m_claim || m_actions->isHidden() || !m_accept->isEnabled() || !requireReason(tr("Say why: both sides read it.")))
        return;
    Q_EMIT rulingRequested(request(exercise::Decision::Accept));
}

void RulingPane::returnClaim()
{
    if (!m_claim || m_actions->isHidden() || m_busy || !requireReason(tr("Say what is missing: the team reads it.")))
        return;
    Q_EMIT rulingRequested(request(exercise::Decision::Return));
}

void RulingPane::rejectClaim()
{
    if (!m_claim || m_actions->isHidden() || m_busy || !requireReason(tr("Say why: both sides read it.")))
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

void RulingPane::askForMore(const QString &words)
{
    if (!words.isEmpty()) {
        const QString text = m_reason->toPlainText().trimmed();
        m_reason->setPlainText(text.isEmpty() ? words : text + tr("; ") + words);
        m_reason->moveCursor(QTextCursor::End);
    }
    m_scroll->ensureWidgetVisible(m_reason);
    m_reason->setFocus(Qt::OtherFocusReason);
}

void RulingPane::setMayReverse(bool may)
{
    m_mayReverse = may;
    m_ruled->setMayReverse(may);
}

void RulingPane::setBusy(bool busy)
{
    m_busy = busy;
    showState();
}

void RulingPane::setReason(const QString &reason)
{
    if (reason == m_reason->toPlainText())
        return;
    const QSignalBlocker blocked(m_reason);
    m_reason->setPlainText(reason);
    showReason();
}

void RulingPane::setNow(Instant now) { m_now = now; }

QString RulingPane::reason() const { return m_reason->toPlainText().trimmed(); }

QString RulingPane::primaryText() const { return m_accept->text(); }

void RulingPane::applyWidth()
{
    m_reason->setFixedHeight(scaled(76));
    updateGeometry();
}

void RulingPane::setCompact(bool compact)
{
    m_compact = compact;
    updateGeometry();
}

QSize RulingPane::sizeHint() const
{
    // The buttons' words decide where they need more than the pane's usual width.
    return {qMax(scaled(m_compact ? compactWidth : paneWidth), m_actions->sizeHint().width()), QWidget::sizeHint().height()};
}

QSize RulingPane::minimumSizeHint() const { return {sizeHint().width(), QWidget::minimumSizeHint().height()}; }

void RulingPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applyWidth();
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/RoomClaimPane.h"

#include "exercise/kinds/Limits.h"
#include "views/exercise/ClaimPane.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/KeptText.h"
#include "views/exercise/RuledCard.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/CharacterLimit.h"
#include "views/widgets/FormField.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PageRoom.h"
#include "views/widgets/StillScroll.h"
#include "views/widgets/Surface.h"

#include <QFileInfo>
#include <QPlainTextEdit>
#include <QScrollArea>

namespace redoubt::views {

namespace {
constexpr int slimRoom = 760;  // below it, in pixels at 1.0×, claim and judge stand one below the other
constexpr int roomLeast = 420; // what the wider of them needs then
constexpr int sideLeast = 160;
} // namespace

RoomClaimPane::RoomClaimPane(QWidget *parent)
    : QWidget(parent), m_claim(new ClaimPane), m_ruled(new RuledCard), m_side(new QWidget), m_add(new QWidget), m_narrative(new QPlainTextEdit),
      m_inputs(new EvidenceInputs), m_kept(new KeptText), m_submit(new Button(tr("Submit again"), ButtonKind::Primary, Icon::Send)),
      m_missing(paragraph({}, SmallType, Ink::Text2)), m_waiting(paragraph({}, BodyType, Ink::Text2))
{
    m_row = rowLayout(this);
    m_claim->setSteppers(false);
    m_row->addWidget(new PageRoom(m_claim), 1);
    m_rule = new Rule(Qt::Vertical);
    m_row->addWidget(m_rule);
    auto *side = columnLayout(m_side);
    side->addWidget(new PaneHead(tr("What the judge said")));
    side->addWidget(new Rule);
    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {16, 12, 16, 16}, 12);
    column->addWidget(m_waiting);
    column->addWidget(m_ruled);
    column->addWidget(m_kept);
    m_kept->hide();
    auto *add = columnLayout(m_add, {}, 12);
    add->addWidget(new Label(tr("Add what was asked for"), BodyType, Weight::Bold));
    m_narrative->setTabChangesFocus(true);
    m_narrative->setMinimumHeight(scaled(110));
    add->addWidget(new FormField(tr("How it was done"), m_narrative));
    add->addWidget(m_inputs);
    add->addWidget(m_missing);
    add->addWidget(m_submit, 0, Qt::AlignLeft);
    column->addWidget(m_add);
    column->addStretch();
    auto *scroll = new QScrollArea;
    scroll->setWidget(inside);
    scroll->setWidgetResizable(true);
    m_inputs->keepProgressInSight(scroll);
    m_still = new StillScroll(scroll);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    side->addWidget(scroll, 1);
    m_row->addWidget(m_side);
    setCompact(false);
    connect(m_narrative, &QPlainTextEdit::textChanged, this, &RoomClaimPane::check);
    connect(m_inputs, &EvidenceInputs::edited, this, &RoomClaimPane::check);
    connect(m_kept, &KeptText::discardRequested, this, [this] {
        fill(m_detail.narrative, {});
        showKept();
    });
    connect(m_submit, &QPushButton::clicked, this, [this] {
        m_sending = m_detail.id;
        Q_EMIT supplementRequested({m_detail.id, m_narrative->toPlainText().trimmed(), m_inputs->inputs()});
    });
}

void RoomClaimPane::setClaim(const models::ClaimDetail &claim, Instant now)
{
    const bool another = claim.id != m_detail.id;
    takeOver(claim);
    m_detail = claim;
    m_claim->setClaim(claim, now);
    m_ruled->setVisible(claim.ruling.has_value());
    if (claim.ruling)
        m_ruled->setRuling(*claim.ruling, 1, now);
    const bool returned = claim.status == exercise::ClaimStatus::Returned;
    m_waiting->setVisible(claim.status == exercise::ClaimStatus::Waiting);
    m_waiting->setText(!claim.ruling                ? tr("A judge has it in the queue. What they decide appears here.")
                           : claim.ruling->reversed ? tr("The ruling was taken back. A judge will look at the claim again.")
                                                    : tr("Submitted again. A judge will look at it."));
    m_add->setVisible(returned);
    showKept();
    check();
    if (another)
        m_still->settle();
}

bool RoomClaimPane::hasTyped() const { return !m_inputs->inputs().empty() || m_narrative->toPlainText().trimmed() != m_given.trimmed(); }

/// The form follows the claim, but never over what somebody has typed into it: another one of the team may send the claim back, or a judge
/// take a ruling back, while it is written. What was typed for another claim waits until that is opened again.
void RoomClaimPane::takeOver(const models::ClaimDetail &next)
{
    if (next.id != m_detail.id) {
        if (hasTyped())
            m_unsent[m_detail.id] = {m_narrative->toPlainText(), m_inputs->inputs()};
        fill(next.narrative, {});
        if (const auto typed = m_unsent.extract(next.id)) {
            m_narrative->setPlainText(typed.mapped().narrative);
            m_inputs->setInputs(typed.mapped().evidence);
        }
    } else if (!hasTyped() && next.narrative != m_given) {
        fill(next.narrative, {});
    }
}

void RoomClaimPane::fill(const QString &narrative, const std::vector<FileInput> &evidence)
{
    m_given = narrative;
    m_narrative->setPlainText(narrative);
    m_inputs->setInputs(evidence);
}

void RoomClaimPane::supplemented(const Id &claim, bool saved)
{
    m_sending.reset();
    if (saved)
        m_unsent.erase(claim);
    if (saved && claim == m_detail.id)
        fill(m_narrative->toPlainText(), {});
    showKept();
    check();
}

void RoomClaimPane::showKept()
{
    const bool kept = m_sending != m_detail.id && m_detail.status != exercise::ClaimStatus::Returned && hasTyped();
    m_kept->setVisible(kept);
    if (!kept)
        return;
    QStringList lines{m_narrative->toPlainText().trimmed()};
    for (const FileInput &input : m_inputs->inputs())
        lines << QFileInfo(input.path).fileName();
    m_kept->setText(m_detail.status == exercise::ClaimStatus::Waiting ? tr("Another member of the team sent the claim back meanwhile.")
                                                                      : tr("A judge has ruled meanwhile."),
                    lines.join(QLatin1Char('\n')));
}

void RoomClaimPane::setNow(Instant now) { m_claim->setNow(now); }

void RoomClaimPane::setCompact(bool compact)
{
    m_compact = compact;
    m_claim->setCompact(compact);
    applyLayout();
}

bool RoomClaimPane::isSlim() const { return width() < scaled(slimRoom); }

void RoomClaimPane::applyLayout()
{
    const bool slim = isSlim();
    m_row->setDirection(slim ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_rule->setVisible(!slim);
    m_side->setMinimumWidth(slim ? 0 : scaled(m_compact ? 344 : 400));
    m_side->setMaximumWidth(slim ? QWIDGETSIZE_MAX : scaled(m_compact ? 344 : 400));
    m_side->setMinimumHeight(slim ? scaled(sideLeast) : 0);
}

QSize RoomClaimPane::minimumSizeHint() const
{
    const QSize hint = QWidget::minimumSizeHint();
    return {isSlim() ? hint.width() : qMin(hint.width(), scaled(roomLeast)), hint.height()};
}

void RoomClaimPane::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    applyLayout();
}

void RoomClaimPane::setMaySubmit(bool may, const QString &why)
{
    m_maySubmit = may;
    m_why = why;
    check();
}

void RoomClaimPane::setTakingIn(bool takingIn)
{
    m_inputs->setTakingIn(takingIn);
    m_narrative->setEnabled(!takingIn);
    check();
}

void RoomClaimPane::check()
{
    QString why;
    if (!m_maySubmit)
        why = m_why;
    else if (m_inputs->inputs().empty() && m_narrative->toPlainText().trimmed() == m_detail.narrative.trimmed())
        why = tr("Add evidence or change the text first.");
    else if (m_inputs->hasRefused())
        why = tr("Take off the list what cannot be attached.");
    else if (m_inputs->inputs().size() + m_detail.evidence.size() > exercise::limits::Evidence)
        why = tr("At most %1 files in one claim, those that are there among them.").arg(exercise::limits::Evidence);
    else
        why = CharacterLimit::excess(m_narrative->toPlainText().trimmed(), exercise::limits::Narrative);
    m_missing->setText(why);
    m_missing->setVisible(!why.isEmpty());
    m_submit->setEnabled(why.isEmpty() && !m_inputs->isTakingIn());
}

} // namespace redoubt::views

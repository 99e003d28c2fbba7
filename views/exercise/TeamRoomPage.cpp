// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/TeamRoomPage.h"

#include "views/exercise/ClaimForm.h"
#include "views/exercise/ClaimPane.h"
#include "views/exercise/EvidenceInputs.h"
#include "views/exercise/EvidencePane.h"
#include "views/exercise/QueueKeys.h"
#include "views/exercise/QueuePane.h"
#include "views/exercise/RoomClaimPane.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QStackedWidget>

namespace redoubt::views {

TeamRoomPage::TeamRoomPage(QWidget *parent)
    : QWidget(parent), m_queue(new QueuePane(QueuePane::Audience::Team)), m_stack(new QStackedWidget), m_claim(new RoomClaimPane),
      m_form(new ClaimForm), m_new(new Button(tr("New claim"), ButtonKind::Primary, Icon::Plus, ButtonSize::Small))
{
    auto *row = rowLayout(this);
    auto *left = new Surface(Ground::Pane);
    columnLayout(left)->addWidget(m_queue);
    m_queue->addHeadAction(m_new);
    row->addWidget(left);
    row->addWidget(new Rule(Qt::Vertical));
    auto *right = new Surface(Ground::Pane);
    columnLayout(right)->addWidget(m_stack);
    row->addWidget(right, 1);
    auto *empty = new EmptyState(
        tr("Report what you reached"),
        tr("A claim says what was done to which target, step by step, with evidence. Judges read it here; the other side never sees this room."));
    empty->setPicture(new FlowPicture({{Icon::Pen, tr("Claim"), true}, {Icon::Scale, tr("Ruling"), false}, {Icon::Trophy, tr("Points"), false}}));
    m_emptyNew = empty->addAction(tr("New claim"), Icon::Plus);
    m_empty = empty;
    m_stack->addWidget(m_empty);
    m_stack->addWidget(m_claim);
    m_stack->addWidget(m_form);

    connect(m_queue, &QueuePane::chosen, this, &TeamRoomPage::claimOpened);
    connect(m_new, &QPushButton::clicked, this, &TeamRoomPage::openForm);
    connect(m_emptyNew, &QPushButton::clicked, this, &TeamRoomPage::openForm);
    connect(m_form, &ClaimForm::draftChanged, this, &TeamRoomPage::draftChanged);
    connect(m_form, &ClaimForm::submitRequested, this, [this](const ClaimDraft &draft) {
        m_supplementing = false;
        Q_EMIT submitRequested(draft);
    });
    connect(m_form, &ClaimForm::discardRequested, this, [this] {
        m_stack->setCurrentWidget(m_empty);
        Q_EMIT draftDiscarded();
    });
    connect(m_claim, &RoomClaimPane::supplementRequested, this, [this](const SupplementRequest &request) {
        m_supplementing = true;
        Q_EMIT supplementRequested(request);
    });
    for (const EvidenceInputs *inputs : {m_form->evidence(), m_claim->inputs()})
        connect(inputs, &EvidenceInputs::stopRequested, this, &TeamRoomPage::stopRequested);
    setFocusProxy(m_queue);
    new QueueKeys(*this, *m_queue);
    EvidencePane *evidence = m_claim->claimPane()->evidence();
    connect(evidence, &EvidencePane::wanted, this, [this](const QString &digest) {
        if (m_open)
            Q_EMIT evidenceRequested(*m_open, digest);
    });
    connect(evidence, &EvidencePane::saveRequested, this, [this](const QString &digest, const QString &path) {
        if (m_open)
            Q_EMIT evidenceSaveRequested(*m_open, digest, path);
    });
}

void TeamRoomPage::setMaySubmit(bool may, const QString &why, bool mayAdd)
{
    m_may = may;
    m_mayAdd = mayAdd;
    m_mayNot = why;
    applyMaySubmit();
    for (Button *button : {m_new, m_emptyNew}) {
        button->setEnabled(may);
        button->setToolTip(why);
    }
}

void TeamRoomPage::applyMaySubmit()
{
    const QString busy = tr("The files of another submission are being taken in.");
    const bool formWaits = m_takingIn && m_supplementing;
    const bool claimWaits = m_takingIn && !m_supplementing;
    m_form->setMaySubmit(m_may && !formWaits, m_may ? busy : m_mayNot);
    m_claim->setMaySubmit(m_mayAdd && !claimWaits, m_mayAdd ? busy : m_mayNot);
}

void TeamRoomPage::setQueue(models::ClaimQueueModel *queue) { m_queue->setModel(queue); }

void TeamRoomPage::setClaim(const std::optional<models::ClaimDetail> &claim)
{
    m_open = claim ? std::optional(claim->id) : std::nullopt;
    m_queue->select(m_open);
    if (claim) {
        m_claim->setClaim(*claim, m_now);
        m_stack->setCurrentWidget(m_claim);
    } else if (m_stack->currentWidget() == m_claim) {
        m_stack->setCurrentWidget(m_empty);
    }
}

void TeamRoomPage::setThumbnail(const QString &digest, const QImage &picture) { m_claim->claimPane()->evidence()->setThumbnail(digest, picture); }

void TeamRoomPage::setEvidenceText(const QString &digest, const QString &text) { m_claim->claimPane()->evidence()->setText(digest, text); }

void TeamRoomPage::setEvidencePresence(const QString &digest, models::EvidencePresence presence)
{
    m_claim->claimPane()->evidence()->setPresence(digest, presence);
}

void TeamRoomPage::setEvidenceRefused(const QString &digest, const QString &why) { m_claim->claimPane()->evidence()->setRefused(digest, why); }

void TeamRoomPage::setTransfer(const QString &digest, const models::EvidenceTransfer &transfer)
{
    m_claim->claimPane()->evidence()->setTransfer(digest, transfer);
}

void TeamRoomPage::setMostEvidenceBytes(qint64 most)
{
    m_form->evidence()->setMostBytes(most);
    m_claim->inputs()->setMostBytes(most);
}

EvidenceInputs *TeamRoomPage::submittedInputs() const { return m_supplementing ? m_claim->inputs() : m_form->evidence(); }

void TeamRoomPage::setTakingIn(bool takingIn)
{
    m_takingIn = takingIn;
    applyMaySubmit();
    m_form->setTakingIn(takingIn && !m_supplementing);
    m_claim->setTakingIn(takingIn && m_supplementing);
}

void TeamRoomPage::supplemented(const Id &claim, bool saved) { m_claim->supplemented(claim, saved); }

void TeamRoomPage::setTakenIn(int file, qint64 done, qint64 total) { submittedInputs()->setProgress(file, done, total); }

void TeamRoomPage::setPack(const std::optional<models::PackFacts> &pack) { m_form->setPack(pack); }

void TeamRoomPage::setTargets(const QList<TargetChoice> &targets) { m_form->setTargets(targets); }

void TeamRoomPage::setDraft(const ClaimDraft &draft) { m_form->setDraft(draft); }

void TeamRoomPage::setNow(Instant now)
{
    m_now = now;
    m_queue->setNow(now);
    m_form->setNow(now);
    m_claim->setNow(now);
}

void TeamRoomPage::setCompact(bool compact) { m_claim->setCompact(compact); }

void TeamRoomPage::submitted(const Id &claim)
{
    m_form->setDraft({});
    if (m_stack->currentWidget() != m_form)
        return; // they read something else meanwhile
    jumpTo(claim);
    m_queue->setFocus(Qt::OtherFocusReason);
}

void TeamRoomPage::jumpTo(const Id &claim) { m_queue->open(claim); }

void TeamRoomPage::openForm()
{
    m_queue->select(std::nullopt);
    m_open.reset();
    m_stack->setCurrentWidget(m_form);
    m_form->setFocus();
    m_form->focusTitle();
    m_form->showTop();
    Q_EMIT formOpened();
}

} // namespace redoubt::views

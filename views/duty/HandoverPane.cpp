// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/HandoverPane.h"

#include "views/duty/DutyWords.h"
#include "views/duty/OrderSteps.h"
#include "views/duty/ReadBackCard.h"
#include "views/duty/SignatureCard.h"
#include "views/duty/StepHead.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/Heads.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/StillScroll.h"
#include "views/widgets/Surface.h"

#include <QMenu>
#include <QScrollArea>

namespace redoubt::views {

namespace {
constexpr int stepIndent = 30;
constexpr std::size_t mostCheckWords = 6;
} // namespace

HandoverPane::HandoverPane(QWidget *parent)
    : QWidget(parent), m_head(new PaneHead(tr("Handover"))), m_scroll(new QScrollArea), m_refusal(new Banner(Banner::Form::Stacked)),
      m_checks(new StepHead(1, tr("Checklist"))), m_checkWords(paragraph({}, SmallType, Ink::Text2)), m_checkBox(new QWidget),
      m_matters(new StepHead(2, tr("Open matters"))), m_matterLines(new QWidget), m_toKnow(paragraph({}, SmallType, Ink::Text2)),
      m_toKnowBox(new QWidget), m_readBack(new StepHead(3, tr("Read back"))), m_cardColumn(columnLayout(6)),
      m_order(new StepHead(4, tr("Order of the office"))), m_orderBox(new QWidget), m_orderSteps(new OrderSteps),
      m_signatures(new StepHead(4, tr("Both sign"))), m_outgoing(new SignatureCard(duty::HandoverSide::Outgoing)),
      m_incoming(new SignatureCard(duty::HandoverSide::Incoming)), m_signProblem(paragraph({}, SmallType, Ink::Severity4)),
      m_foot(paragraph({}, SmallType, Ink::Text2)), m_prepare(new Button(tr("Prepare…"))), m_refuse(new Button(tr("Refuse…"), ButtonKind::Danger))
{
    auto *column = columnLayout(this);
    auto *more = Button::iconOnly(Icon::More, tr("More of the handover"));
    m_head->addTrailing(more);
    column->addWidget(m_head);
    column->addWidget(new Rule);
    auto *inside = new QWidget;
    auto *parts = columnLayout(inside, {16, 12, 16, 12}, 6);
    parts->addWidget(m_refusal);
    parts->addWidget(m_checks);
    columnLayout(m_checkBox, {stepIndent, 0, 0, 0})->addWidget(m_checkWords);
    parts->addWidget(m_checkBox);
    parts->addWidget(m_matters);
    parts->addWidget(m_matterLines);
    columnLayout(m_toKnowBox, {stepIndent, 0, 0, 0})->addWidget(m_toKnow);
    parts->addWidget(m_toKnowBox);
    parts->addWidget(m_readBack);
    m_cardColumn->setContentsMargins(stepIndent, 0, 0, 0);
    parts->addLayout(m_cardColumn);
    parts->addWidget(m_order);
    columnLayout(m_orderBox, {stepIndent, 0, 0, 0})->addWidget(m_orderSteps);
    parts->addWidget(m_orderBox);
    parts->addWidget(m_signatures);
    auto *cards = rowLayout(12);
    cards->setContentsMargins(stepIndent, 0, 0, 0);
    cards->addWidget(m_outgoing, 1);
    cards->addWidget(m_incoming, 1);
    parts->addLayout(cards);
    auto *problem = rowLayout();
    problem->setContentsMargins(stepIndent, 0, 0, 0);
    problem->addWidget(m_signProblem);
    parts->addLayout(problem);
    parts->addStretch();
    m_scroll->setWidget(inside);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_still = new StillScroll(m_scroll);
    column->addWidget(m_scroll, 1);
    column->addWidget(new Rule);
    auto *foot = rowLayout();
    foot->setContentsMargins(16, 10, 16, 10);
    foot->setSpacing(8);
    foot->addWidget(new IconLabel(Icon::Info, 16, Ink::Text3));
    foot->addWidget(m_foot, 1);
    foot->addWidget(m_refuse);
    foot->addWidget(m_prepare);
    column->addLayout(foot);
    m_refusal->hide();
    m_signProblem->hide();

    connect(m_prepare, &QPushButton::clicked, this, &HandoverPane::prepareWanted);
    connect(m_refuse, &QPushButton::clicked, this, &HandoverPane::refuseWanted);
    connect(more, &QPushButton::clicked, this, &HandoverPane::showMore);
    connect(m_orderSteps, &OrderSteps::ticked, this, &HandoverPane::stepTicked);
    connect(m_outgoing, &SignatureCard::onBehalfWanted, this, [this] { Q_EMIT onBehalfWanted(duty::HandoverSide::Outgoing); });
    connect(m_incoming, &SignatureCard::onBehalfWanted, this, [this] { Q_EMIT onBehalfWanted(duty::HandoverSide::Incoming); });
    connect(m_outgoing, &SignatureCard::signRequested, this, [this] { Q_EMIT signRequested(duty::HandoverSide::Outgoing); });
    connect(m_incoming, &SignatureCard::signRequested, this, [this] { Q_EMIT signRequested(duty::HandoverSide::Incoming); });
    setHandover(std::nullopt);
}

void HandoverPane::setHandover(const std::optional<models::HandoverValues> &handover)
{
    const bool another = !handover || !m_any || handover->shift != m_values.shift;
    m_any = handover.has_value();
    m_values = handover.value_or(models::HandoverValues());
    showSteps();
    showMatters();
    showReadBacks();
    showOrder();
    showSignatures();
    showFoot();
    if (another)
        m_still->settle();
}

void HandoverPane::setMayWrite(bool may)
{
    m_mayWrite = may;
    showReadBacks();
    showOrder();
    showSignatures();
    showFoot();
}

void HandoverPane::setMayOrder(bool mayPlan, bool mayLead)
{
    m_mayPlan = mayPlan;
    m_mayLead = mayLead;
}

void HandoverPane::showMore()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(m_mayPlan ? tr("Order of handing over…") : tr("Order of handing over")), &QAction::triggered, this,
            &HandoverPane::orderWanted);
    if (m_mayLead)
        connect(menu->addAction(tr("Hold handovers…")), &QAction::triggered, this, &HandoverPane::holdWanted);
    const auto *button = qobject_cast<QWidget *>(sender());
    menu->popup(button ? button->mapToGlobal(QPoint(0, button->height())) : mapToGlobal(QPoint()));
}

/// What the office's order asks for, where it has one.
void HandoverPane::showOrder()
{
    m_order->setVisible(m_values.hasOrder);
    m_orderBox->setVisible(m_values.hasOrder && !m_values.order.empty());
    m_signatures->setNumber(m_values.hasOrder ? 5 : 4);
    const bool here = m_values.orderMissing == 0;
    m_order->setState(here                    ? models::StepState::Done
                          : m_values.handover ? models::StepState::Current
                                              : models::StepState::ToCome,
                      here ? tr("all that it requires is there")
                           : tr("%n of what it requires is missing: marked on the sheet", nullptr, m_values.orderMissing));
    m_orderSteps->setRows(m_values.order, m_mayWrite && m_any && !m_values.complete);
}

void HandoverPane::fillLines(QWidget *box, const QList<std::pair<QString, QString>> &lines)
{
    delete box->layout();
    qDeleteAll(box->findChildren<QWidget *>(Qt::FindDirectChildrenOnly));
    auto *column = columnLayout(box, {stepIndent, 0, 0, 0}, 2);
    for (const auto &[text, note] : lines) {
        auto *row = rowLayout(8);
        auto *words = new ElidedLabel(text, BodyType, Weight::Regular, Ink::Text);
        row->addWidget(words, 1);
        if (!note.isEmpty())
            row->addWidget(new Label(note, SmallType, Weight::Regular, Ink::Text3));
        column->addLayout(row);
    }
    box->setVisible(!lines.isEmpty());
}

void HandoverPane::showSteps()
{
    using models::HandoverStep;
    m_head->setNote(m_values.incoming.isEmpty() ? m_values.outgoing : QStringLiteral("%1 → %2").arg(m_values.outgoing, m_values.incoming));
    m_refusal->setVisible(!m_values.refusal.isEmpty());
    if (!m_values.refusal.isEmpty())
        m_refusal->setContent(Tone::Severity3, Icon::XCircle, tr("%1 refused it at %2").arg(m_values.refusedBy, m_values.refusedWhen),
                              m_values.refusal);

    QStringList checks;
    if (m_values.itemsAll > 0)
        checks << QStringLiteral("%1 / %2").arg(m_values.itemsDone).arg(m_values.itemsAll);
    if (m_values.requiredOpen > 0)
        checks << tr("%n required item(s) still to do", nullptr, m_values.requiredOpen);
    else if (m_values.handover && m_values.itemsDone < m_values.itemsAll)
        checks << tr("%n goes to the next shift", nullptr, m_values.itemsAll - m_values.itemsDone);
    m_checks->setState(m_values.step(HandoverStep::Checklist), checks.join(tr(", ")));
    QStringList words;
    for (std::size_t i = 0; i < qMin(mostCheckWords, m_values.checks.size()); ++i) {
        const models::HandedCheckRow &check = m_values.checks[i];
        //: of the checklist: %1 an item, %2 what was found
        words << (check.found.isEmpty() ? check.name : tr("%1 %2").arg(check.name, check.found));
    }
    if (m_values.checks.size() > mostCheckWords)
        words << tr("and %n more", nullptr, static_cast<int>(m_values.checks.size() - mostCheckWords));
    m_checkWords->setText(words.join(tr("; ")));
    m_checkBox->setVisible(!words.isEmpty());
}

void HandoverPane::showMatters()
{
    const int count = static_cast<int>(m_values.matters.size());
    m_matters->setState(m_values.step(models::HandoverStep::Matters),
                        m_values.handover ? tr("%n handed over, as of %1", nullptr, count).arg(m_values.preparedWhen)
                                          : tr("%n to hand over", nullptr, count));
    QList<std::pair<QString, QString>> lines;
    for (const models::HandedMatterRow &matter : m_values.matters) {
        const QString text = matter.closeBy.isEmpty() ? matter.title : tr("%1: by %2").arg(matter.title, matter.closeBy);
        //: of a matter that came up while duty was handed over: %1 who handles it
        lines.push_back({text, matter.arose ? tr("outgoing side handles it, %1").arg(matter.tracker) : matter.tracker});
    }
    fillLines(m_matterLines, lines);
    QStringList words;
    if (!m_values.reminders.isEmpty())
        words << tr("To know: %1").arg(m_values.reminders);
    if (!m_values.things.isEmpty())
        words << tr("Counted: %1").arg(m_values.things);
    m_toKnow->setText(words.join(QLatin1Char('\n')));
    m_toKnowBox->setVisible(!words.isEmpty());
}

void HandoverPane::showReadBacks()
{
    QHash<Id, ReadBackCard *> kept;
    int place = 0;
    int asked = 0;
    int same = 0;
    if (m_values.handover) {
        for (const models::HandedMatterRow &matter : m_values.matters) {
            if (!matter.required && matter.said.isEmpty())
                continue;
            ++asked;
            same += matter.matches ? 1 : 0;
            ReadBackCard *card = m_cards.take(matter.matter);
            if (!card) {
                card = new ReadBackCard;
                connect(card, &ReadBackCard::saidRequested, this, [this, card](const Id &id, const QString &said) {
                    if (m_sent) {
                        card->showFailure(tr("The last answer is still being saved; then this one can be compared."));
                        return;
                    }
                    m_sent = id;
                    Q_EMIT readBackRequested(id, said);
                });
            }
            card->setMatter(matter, m_mayWrite && !m_values.complete);
            if (m_cardColumn->indexOf(card) != place) {
                const bool focused = card->field()->hasFocus();
                m_cardColumn->removeWidget(card);
                m_cardColumn->insertWidget(place, card);
                if (focused)
                    card->field()->setFocus();
            }
            card->setVisible(true);
            kept.insert(matter.matter, card);
            ++place;
        }
    }
    // What somebody is typing is still theirs.
    for (auto gone = m_cards.begin(); gone != m_cards.end(); ++gone) {
        if (gone.value()->holdsTyping()) {
            gone.value()->setGone();
            kept.insert(gone.key(), gone.value());
        } else {
            gone.value()->deleteLater();
            gone.value()->hide();
            m_cardColumn->removeWidget(gone.value());
        }
    }
    m_cards = kept;
    m_readBack->setState(m_values.step(models::HandoverStep::ReadBack),
                         !m_values.handover ? tr("after it is prepared")
                             : asked == 0   ? tr("nothing critical is open")
                                            : tr("said against recorded: %1 of %n the same", nullptr, asked).arg(same));
}

void HandoverPane::showSignatures()
{
    m_signatures->setState(m_values.step(models::HandoverStep::Signatures), tr("what is signed stays as it is"));
    m_outgoing->setCard(m_values.outgoingCard, m_values.digest, m_values.digestWhole, DutyWords::whyNotOutgoing(m_values), m_mayWrite);
    m_incoming->setCard(m_values.incomingCard, m_values.digest, m_values.digestWhole, DutyWords::whyNotIncoming(m_values), m_mayWrite);
}

void HandoverPane::showFoot()
{
    m_foot->setText(m_values.complete ? tr("Both have signed: the shift is handed over.")
                                      : tr("The present shift stays responsible until both have signed."));
    m_prepare->setVisible(m_mayWrite && m_any && !m_values.complete);
    m_prepare->setText(m_values.handover ? tr("Prepare anew…") : tr("Prepare…"));
    const bool stale = m_values.lacksThis(duty::HandoverLack::OutOfDate) || m_values.lacksThis(duty::HandoverLack::Refused);
    m_prepare->setKind(m_values.handover && !stale ? ButtonKind::Secondary : ButtonKind::Primary);
    m_refuse->setVisible(m_mayWrite && m_values.mayRefuse && m_values.handover && !m_values.complete && m_values.refusal.isEmpty());
}

void HandoverPane::showReadBackFailure(const QString &why)
{
    if (ReadBackCard *card = m_sent ? m_cards.value(*m_sent) : nullptr)
        card->showFailure(why);
    m_sent.reset();
}

void HandoverPane::showReadBackDone()
{
    if (ReadBackCard *card = m_sent ? m_cards.value(*m_sent) : nullptr)
        card->showDone();
    m_sent.reset();
}

void HandoverPane::showSignFailure(const QString &why)
{
    m_signProblem->setText(why);
    m_signProblem->show();
}

void HandoverPane::showSignDone() { m_signProblem->hide(); }

} // namespace redoubt::views

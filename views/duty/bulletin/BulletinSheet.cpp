// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinSheet.h"

#include "views/duty/bulletin/BulletinWords.h"
#include "views/theme/Typography.h"
#include "views/widgets/Banner.h"
#include "views/widgets/Button.h"
#include "views/widgets/Chip.h"
#include "views/widgets/ElidedLabel.h"
#include "views/widgets/FlowLayout.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"
#include "views/widgets/SeveritySignal.h"
#include "views/widgets/Surface.h"

#include <QGridLayout>
#include <QMenu>
#include <QScrollArea>

namespace redoubt::views {

using models::BulletinBox;

namespace {
constexpr int sheetBar = 44;
constexpr int sheetSide = 24;

Label *sectionHead(const QString &text) { return new Label(text, LargeType, Weight::Bold); }

/// "一、概况": sections are numbered as official papers do.
QString numbered(int section, const QString &title)
{
    static const char *const numerals[] = {
        QT_TRANSLATE_NOOP("redoubt::views::BulletinSheet", "1. %1"), QT_TRANSLATE_NOOP("redoubt::views::BulletinSheet", "2. %1"),
        QT_TRANSLATE_NOOP("redoubt::views::BulletinSheet", "3. %1"), QT_TRANSLATE_NOOP("redoubt::views::BulletinSheet", "4. %1")};
    return BulletinSheet::tr(numerals[section - 1]).arg(title);
}

QWidget *fact(const QString &word, const QString &value)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    row->addWidget(new Label(word, SmallType, Weight::Regular, Ink::Text2), 0, Qt::AlignTop);
    auto *said = paragraph(value);
    said->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    row->addWidget(said, 1);
    return box;
}

QWidget *handCard(const QString &word, const models::BulletinHandValues &hand)
{
    auto *box = new QWidget;
    auto *row = rowLayout(box, {}, 8);
    row->addWidget(new IconLabel(Icon::Sign, 16, hand.name.isEmpty() ? Ink::Severity2 : Ink::Ok), 0, Qt::AlignTop);
    auto *column = columnLayout(2);
    auto *line = rowLayout(8);
    line->addWidget(new Label(word, SmallType, Weight::Regular, Ink::Text2));
    line->addWidget(new ElidedLabel(hand.name.isEmpty() ? BulletinSheet::tr("nobody") : hand.name, BodyType, Weight::Bold));
    column->addLayout(line);
    column->addWidget(new Label(hand.when, SmallType, Weight::Regular, Ink::Text3));
    row->addLayout(column);
    return box;
}
} // namespace

BulletinSheet::BulletinSheet(QWidget *parent) : QWidget(parent), m_column(columnLayout(this)), m_scroll(new QScrollArea)
{
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setAccessibleName(tr("Bulletin"));
    m_column->addWidget(m_scroll, 1);
}

void BulletinSheet::setValues(const models::BulletinValues &values)
{
    if (values == m_values && m_bar)
        return;
    const bool other = values.record != m_values.record;
    m_values = values;
    if (other)
        m_held.clear();
    rebuild();
}

void BulletinSheet::setMayIssue(bool may)
{
    if (may == m_mayIssue)
        return;
    m_mayIssue = may;
    if (m_bar)
        rebuild();
}

void BulletinSheet::setNow(Instant now)
{
    m_now = now;
    showTimes();
}

void BulletinSheet::setHeld(const QString &digest, bool held)
{
    m_held[digest] = held;
    if (auto *button = m_fileButtons.value(digest))
        button->setText(held ? tr("Save a copy…") : tr("Fetch"));
}

void BulletinSheet::rebuild()
{
    m_acknowledgeLeft = m_feedbackLeft = nullptr;
    m_fileButtons.clear();
    delete m_bar;
    delete m_foot;
    m_foot = nullptr;

    m_bar = new QWidget;
    m_bar->setFixedHeight(scaled(sheetBar));
    auto *bar = rowLayout(m_bar, {16, 0, 16, 0}, 8);
    bar->addWidget(new Chip(severityChip(m_values.level, 24)));
    bar->addWidget(new Label(m_values.number.isEmpty() ? tr("no number yet") : m_values.number, SmallType, Weight::Regular, Ink::Text2));
    if (m_values.withdrawn)
        bar->addWidget(new Chip({tr("Withdrawn"), Tone::Neutral, Icon::Undo, ChipShape::Soft, 0, 24}));
    else if (m_values.closed)
        bar->addWidget(new Chip({tr("Closed"), Tone::Neutral, Icon::Check, ChipShape::Soft, 0, 24}));
    if (m_values.box != BulletinBox::Drafts) {
        bar->addWidget(new Chip(m_values.notVerified
                                    ? ChipSpec{tr("Signature not verified"), Tone::Severity4, Icon::Alert, ChipShape::Plain}
                                    : ChipSpec{tr("Signature verified, text unaltered"), Tone::Ok, Icon::ShieldCheck, ChipShape::Plain}));
    }
    if (m_values.pending)
        bar->addWidget(new Chip({tr("Waits for the server"), Tone::Severity2, Icon::CloudUp, ChipShape::Plain}));
    bar->addStretch();
    if (m_mayIssue && m_values.box != BulletinBox::Drafts && m_values.box != BulletinBox::Received) {
        auto *more = Button::iconOnly(Icon::More, tr("Correct, close or withdraw"));
        connect(more, &QPushButton::clicked, this, [this, more] {
            auto *menu = new QMenu(this);
            menu->setAttribute(Qt::WA_DeleteOnClose);
            connect(menu->addAction(tr("Correct by a new bulletin…")), &QAction::triggered, this, &BulletinSheet::correctRequested);
            if (!m_values.closed && !m_values.withdrawn && m_values.answered < m_values.addressed)
                connect(menu->addAction(tr("Close: nothing more is waited for…")), &QAction::triggered, this, &BulletinSheet::closeRequested);
            if (!m_values.withdrawn)
                connect(menu->addAction(tr("Withdraw…")), &QAction::triggered, this, &BulletinSheet::withdrawRequested);
            menu->popup(more->mapToGlobal(QPoint(0, more->height())));
        });
        bar->addWidget(more);
    }
    m_column->insertWidget(0, m_bar);

    auto *inside = new QWidget;
    auto *column = columnLayout(inside, {sheetSide, 8, sheetSide, 24}, 16);
    buildWarnings(column);
    buildHead(column);
    buildDeadlines(column);
    column->addWidget(sectionHead(numbered(1, tr("Summary"))));
    column->addWidget(paragraph(m_values.summary));
    int section = 1;
    if (!m_values.systems.empty()) {
        column->addWidget(sectionHead(numbered(++section, tr("What is affected"))));
        buildSystems(column);
    }
    if (!m_values.steps.empty()) {
        column->addWidget(sectionHead(numbered(++section, tr("What to do"))));
        buildSteps(column);
    }
    if (!m_values.files.empty()) {
        column->addWidget(sectionHead(numbered(++section, tr("Attachments"))));
        buildFiles(column);
    }
    column->addStretch();
    m_scroll->setWidget(inside);
    buildFoot();
    showTimes();
}

void BulletinSheet::buildWarnings(QVBoxLayout *column)
{
    if (m_values.notVerified) {
        column->addWidget(
            new Banner(Tone::Severity4, Icon::Alert, tr("Do not act on this bulletin"),
                       (m_values.isAltered ? tr("Its text is not what was signed.") : tr("The signature under it does not hold.")) + QLatin1Char(' ')
                           + tr("It names %1, %2 as its issuer: ask there by telephone what was sent.").arg(m_values.issuer, m_values.issued.name),
                       Banner::Form::Stacked));
    }
    if (m_values.withdrawn)
        column->addWidget(
            new Banner(Tone::Severity3, Icon::Undo, tr("Withdrawn %1").arg(m_values.endText), m_values.endReason, Banner::Form::Stacked));
    else if (m_values.closed)
        column->addWidget(new Banner(Tone::Neutral, Icon::Check, tr("Closed %1").arg(m_values.endText), m_values.endReason, Banner::Form::Stacked));
    if (m_values.returned)
        column->addWidget(
            new Banner(Tone::Severity3, Icon::Undo, tr("Sent back %1").arg(m_values.endText), m_values.checkNote, Banner::Form::Stacked));
    if (m_values.numberTaken)
        column->addWidget(new Banner(Tone::Severity3, Icon::Alert, tr("Number given twice"),
                                     tr("Two leaders gave this number without seeing each other. Both bulletins hold; cite number and title."),
                                     Banner::Form::Stacked));
    const auto pointTo = [&](const QString &text, const QString &action, const std::optional<Id> &other) {
        auto *banner = new Banner(Tone::Accent, Icon::Info, text, {}, Banner::Form::Inline);
        if (other)
            connect(banner->addAction(action), &QPushButton::clicked, this, [this, id = *other] { Q_EMIT bulletinWanted(id); });
        column->addWidget(banner);
    };
    if (m_values.correctedBy)
        pointTo(tr("Corrected by %1").arg(m_values.correctedByNumber), tr("Open it"), m_values.correctedBy);
    if (m_values.corrects)
        pointTo(tr("Corrects %1").arg(m_values.correctsNumber), tr("Open it"), m_values.corrects);
}

void BulletinSheet::buildHead(QVBoxLayout *column)
{
    auto *title = new Label(m_values.title, TitleType, Weight::Bold);
    title->setWrapping(true);
    column->addWidget(title);
    auto *facts = new QWidget;
    auto *grid = columnLayout(facts, {}, 4);
    if (!m_values.issuer.isEmpty())
        grid->addWidget(fact(tr("Issued"), m_values.issuer + QStringLiteral("  ") + m_values.issuedText));
    const QString units = tr("%n units", nullptr, m_values.addressed);
    grid->addWidget(fact(tr("To"), m_values.groups.isEmpty() ? units : units + QStringLiteral(":  ") + m_values.groups));
    if (!m_values.source.isEmpty())
        grid->addWidget(fact(tr("Source"), m_values.source));
    facts->setToolTip(m_values.to.mid(0, 60).join(QStringLiteral(", ")));
    column->addWidget(facts);
}

QWidget *BulletinSheet::deadlineCard(const QString &word, const QString &due, int done, Label *&left)
{
    auto *card = new Surface(Ground::Inset);
    auto *column = columnLayout(card, {12, 8, 12, 8}, 8);
    auto *line = rowLayout(8);
    line->addWidget(new IconLabel(Icon::Clock, 14, Ink::Text2));
    line->addWidget(new Label(word.arg(due), SmallType, Weight::Regular, Ink::Text2));
    line->addStretch();
    left = new Label({}, BodyType, Weight::Bold);
    line->addWidget(left);
    column->addLayout(line);
    if (m_values.box == BulletinBox::Running || m_values.box == BulletinBox::Finished) {
        auto *meter = new Meter(Tone::Accent, 4);
        meter->setShares(m_values.addressed > 0 ? static_cast<double>(done) / m_values.addressed : 0);
        column->addWidget(meter);
        column->addWidget(new Label(QStringLiteral("%1 / %2").arg(done).arg(m_values.addressed), SmallType, Weight::Regular, Ink::Text2));
    }
    return card;
}

void BulletinSheet::buildDeadlines(QVBoxLayout *column)
{
    auto *cards = new QWidget;
    auto *row = rowLayout(cards, {}, 12);
    row->addWidget(deadlineCard(tr("Acknowledge by %1"), m_values.acknowledgeText, m_values.acknowledged, m_acknowledgeLeft), 1);
    row->addWidget(deadlineCard(tr("Feedback by %1"), m_values.feedbackText, m_values.answered, m_feedbackLeft), 1);
    column->addWidget(cards);
}

void BulletinSheet::showTimes()
{
    const auto show = [this](Label *label, Instant due, bool isDone) {
        if (!label)
            return;
        const bool over = isDone || m_values.withdrawn || m_values.closed;
        const Tone tone = over ? Tone::Ok : BulletinWords::leftTone(due, m_now);
        label->setText(over ? (isDone ? tr("done") : QString()) : BulletinWords::leftText(due, m_now));
        label->setInk(tone == Tone::Neutral ? Ink::Text : inkOf(tone));
    };
    const bool ours = m_values.box == BulletinBox::Running || m_values.box == BulletinBox::Finished;
    const bool mine = m_values.box == BulletinBox::Received;
    show(m_acknowledgeLeft, m_values.acknowledgeBy,
         ours ? m_values.acknowledged == m_values.addressed : mine && m_values.mine > duty::AnswerState::NotAcknowledged);
    show(m_feedbackLeft, m_values.feedbackBy, ours ? m_values.answered == m_values.addressed : mine && m_values.mine > duty::AnswerState::NoFeedback);
}

void BulletinSheet::buildSystems(QVBoxLayout *column)
{
    auto *card = new Surface(Ground::Card);
    auto *grid = new QGridLayout(card);
    grid->setContentsMargins(12, 8, 12, 8);
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(8);
    const QStringList heads{tr("Versions"), tr("Affected when"), tr("What to do about it"), tr("Known among units")};
    for (int i = 0; i < heads.size(); ++i)
        grid->addWidget(new Label(heads[i], SmallType, Weight::Regular, Ink::Text2), 0, i, i == 3 ? Qt::AlignRight : Qt::Alignment());
    int row = 1;
    for (const auto &system : m_values.systems) {
        auto *versions = new Label(system.versions, BodyType, Weight::Bold);
        versions->setWrapping(true);
        grid->addWidget(versions, row, 0, Qt::AlignTop);
        grid->addWidget(paragraph(system.condition), row, 1, Qt::AlignTop);
        grid->addWidget(paragraph(system.advice), row, 2, Qt::AlignTop);
        grid->addWidget(new Label(system.known.isEmpty() ? QStringLiteral("–") : system.known), row, 3, Qt::AlignTop | Qt::AlignRight);
        ++row;
    }
    for (int i = 0; i < 3; ++i)
        grid->setColumnStretch(i, 1);
    column->addWidget(card);
}

void BulletinSheet::buildSteps(QVBoxLayout *column)
{
    auto *steps = new QWidget;
    auto *list = columnLayout(steps);
    int number = 0;
    for (const auto &step : m_values.steps) {
        if (number > 0)
            list->addWidget(new Rule);
        auto *line = new QWidget;
        auto *row = rowLayout(line, {0, 8, 0, 8}, 12);
        row->addWidget(new Label(QString::number(++number), SmallType, Weight::Bold, Ink::Accent), 0, Qt::AlignTop);
        row->addWidget(paragraph(step.text), 1);
        row->addWidget(new Label(step.when, SmallType, Weight::Regular, step.isInstant ? Ink::Text2 : Ink::Severity3), 0, Qt::AlignTop);
        list->addWidget(line);
    }
    column->addWidget(steps);
}

void BulletinSheet::buildFiles(QVBoxLayout *column)
{
    for (const auto &file : m_values.files) {
        auto *card = new Surface(Ground::Inset);
        auto *row = rowLayout(card, {12, 8, 12, 8}, 12);
        row->addWidget(new IconLabel(Icon::File));
        auto *words = columnLayout(2);
        words->addWidget(new ElidedLabel(file.name));
        words->addWidget(
            new Label(BulletinWords::sizeText(file.size) + QStringLiteral("   ") + tr("digest %1").arg(BulletinWords::shortDigest(file.digest)),
                      SmallType, Weight::Regular, Ink::Text3));
        row->addLayout(words, 1);
        auto *get =
            new Button(m_held.value(file.digest) ? tr("Save a copy…") : tr("Fetch"), ButtonKind::Secondary, Icon::Download, ButtonSize::Small);
        connect(get, &QPushButton::clicked, this, [this, file] {
            if (m_held.value(file.digest))
                Q_EMIT copyRequested(file.digest, file.name);
            else
                Q_EMIT fetchRequested(file.digest);
        });
        m_fileButtons.insert(file.digest, get);
        row->addWidget(get);
        column->addWidget(card);
    }
}

void BulletinSheet::buildFoot()
{
    m_foot = new QWidget;
    auto *outer = columnLayout(m_foot);
    outer->addWidget(new Rule);
    auto *box = new QWidget;
    auto *flow = new FlowLayout(24, box);
    flow->setContentsMargins(16, 8, 16, 8);
    flow->addWidget(handCard(tr("Drafted"), m_values.drafted));
    flow->addWidget(handCard(tr("Checked"), m_values.checked));
    if (m_values.box != BulletinBox::Drafts) {
        flow->addWidget(handCard(tr("Issued"), m_values.issued));
        auto *verify = new Button(tr("Verify"), ButtonKind::Secondary, Icon::Key, ButtonSize::Small);
        verify->setToolTip(m_values.digest);
        connect(verify, &QPushButton::clicked, this, &BulletinSheet::verifyRequested);
        flow->addWidget(verify);
    }
    outer->addWidget(box);
    m_column->addWidget(m_foot);
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/report/DueStrip.h"

#include "views/theme/Durations.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Meter.h"

#include <QAbstractButton>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int dueCardHeight = 56;
constexpr int leastDueCard = 148;
} // namespace

/// One due time.
class DueStrip::Card : public QAbstractButton
{
public:
    explicit Card(QWidget *parent) : QAbstractButton(parent)
    {
        setCheckable(true);
        setFocusPolicy(Qt::StrongFocus);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    }
    void show(const models::DueValues &due, bool isChosen, Instant now)
    {
        m_due = due;
        m_time = due.time;
        const auto &counts = due.counts;
        const auto minutes = (due.due.at - now) / 1000;
        if (due.due.opens > now) {
            m_state = DueStrip::tr("not open yet");
            m_short.clear();
            m_note = Durations::left(minutes);
            m_share = 0;
        } else {
            m_state = counts.received() == counts.all && counts.all > 0 ? DueStrip::tr("%1 / %2, all in").arg(counts.received()).arg(counts.all)
                                                                        : QStringLiteral("%1 / %2").arg(counts.received()).arg(counts.all);
            m_short = QStringLiteral("%1 / %2").arg(counts.received()).arg(counts.all);
            m_note = due.due.at > now ? Durations::left(minutes)
                : counts.missing > 0  ? DueStrip::tr("%n missing", nullptr, counts.missing)
                : due.late > 0        ? DueStrip::tr("%n late", nullptr, due.late)
                                      : QString();
            m_share = counts.all == 0 ? 0 : double(counts.received()) / counts.all;
        }
        setChecked(isChosen);
        setAccessibleName(QStringList{m_time, m_state, m_note}.join(QLatin1Char(' ')));
        setToolTip(accessibleName());
        update();
    }
    [[nodiscard]] Instant due() const { return m_due.due.at; }
    [[nodiscard]] QSize sizeHint() const override { return {scaled(leastDueCard) * 3 / 2, scaled(dueCardHeight)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {scaled(leastDueCard), scaled(dueCardHeight)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        drawRound(painter, QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6,
                  isChecked()        ? t.accentSoft
                      : underMouse() ? t.hover
                                     : t.subtle,
                  isChecked() || hasFocus() ? t.accent : t.border, hasFocus() ? 2 : 1);
        const QFont big = textFont(TitleType, Weight::Bold);
        const int timeWide = textWidth(big, m_time);
        drawText(painter, QRect(12, 0, timeWide + 2, height()), m_time, big, isChecked() ? t.accentText : t.text, Qt::AlignVCenter, Elide::Never);
        const int left = 12 + timeWide + 12;
        const int right = width() - 12;
        const int line = scaled(20);
        const int top = height() / 2 - line - 1;
        const QFont bold = textFont(BodyType, Weight::Bold);
        const QFont small = textFont(SmallType);
        // Figures are never cut: the words beside them are left out.
        const QString state = left + textWidth(bold, m_state) <= right ? m_state : m_short;
        const int stateWide = textWidth(bold, state);
        const int noteWide = textWidth(small, m_note);
        const bool both = left + stateWide + 8 + noteWide <= right;
        drawText(painter, QRect(left, top, right - left, line), state, bold, t.text, Qt::AlignVCenter, Elide::Never);
        if (both)
            drawText(painter, QRect(right - noteWide - 1, top, noteWide + 2, line), m_note, small, t.text2, Qt::AlignVCenter | Qt::AlignRight,
                     Elide::Never);
        Meter::paint(painter, QRectF(left, height() / 2.0 + 8, right - left, scaled(4)), m_share, 0, t.accent, t.accent);
    }

private:
    models::DueValues m_due;
    QString m_time;
    QString m_state;
    QString m_short; ///< the figures of it alone
    QString m_note;
    double m_share = 0;
};

DueStrip::DueStrip(QWidget *parent)
    : QWidget(parent), m_icon(new IconLabel(Icon::Timer, 16, Ink::Text2)), m_clock(new Label({}, LargeType, Weight::Bold)),
      m_what(new Label({}, BodyType, Weight::Bold)), m_rule(new Label({}, SmallType, Weight::Regular, Ink::Text3))
{
    auto *all = rowLayout(this, {16, 12, 16, 12}, 12);
    auto *cards = new QWidget;
    m_row = rowLayout(cards, {}, 12);
    all->addWidget(cards, 1);
    auto *next = columnLayout(2);
    auto *line = rowLayout(6);
    line->addWidget(m_icon);
    line->addWidget(m_clock);
    line->addWidget(m_what);
    line->addStretch();
    next->addStretch();
    next->addLayout(line);
    next->addWidget(m_rule);
    next->addStretch();
    all->addLayout(next);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

DueStrip::~DueStrip() = default;

void DueStrip::setValues(const models::ReportBoardValues &values)
{
    m_values = values;
    m_now = values.time.now;
    while (m_cards.size() > values.dues.size()) {
        delete m_cards.back();
        m_cards.pop_back();
    }
    while (m_cards.size() < values.dues.size()) {
        auto *card = new Card(this);
        connect(card, &QAbstractButton::clicked, this, [this, card] { Q_EMIT chosen(card->due()); });
        m_row->addWidget(card, 1);
        m_cards.push_back(card);
    }
    for (std::size_t i = 0; i < m_cards.size(); ++i)
        m_cards[i]->show(values.dues[i], static_cast<int>(i) == values.chosen, values.time.now);
    QStringList reminders;
    for (const auto minutes : values.reminderMinutes)
        reminders << (minutes == 0 ? tr("when due") : tr("after %n min", nullptr, static_cast<int>(minutes)));
    m_rule->setText(tr("Units are reminded %1; after %n min the leader is told", nullptr, static_cast<int>(values.escalateMinutes))
                        .arg(reminders.join(tr(", ", "between reminders"))));
    m_rule->setVisible(!m_compact && !reminders.isEmpty());
    m_what->setToolTip(m_rule->text());
    showNext();
}

void DueStrip::setCompact(bool compact)
{
    m_compact = compact;
    m_rule->setVisible(!compact && !m_rule->text().isEmpty());
}

void DueStrip::setNow(Instant now)
{
    m_now = now;
    showNext();
}

void DueStrip::showNext()
{
    const bool there = m_values.next && m_values.chosen >= 0;
    for (QWidget *part : std::initializer_list<QWidget *>{m_icon, m_clock, m_what})
        part->setVisible(there);
    if (!there)
        return;
    const bool escalates = m_values.next->what == duty::NextStep::What::Escalation;
    m_icon->setInk(escalates ? Ink::Severity4 : Ink::Text2);
    m_clock->setInk(escalates ? Ink::Severity4 : Ink::Text2);
    const auto left = (m_values.next->at - m_now) / 1000;
    m_clock->setText(Durations::clock(left));
    m_what->setText(escalates ? tr("then it goes to the leader") : tr("until consoles remind"));
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/roster/RosterFairnessPane.h"

#include "views/duty/roster/RosterWords.h"
#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace redoubt::views {

namespace {
constexpr int fairRow = 24;
constexpr int fairName = 84;
constexpr int fairTotal = 44;
constexpr int fairOff = 44;
constexpr int fairCount = 26;
constexpr double farOff = 1.5; ///< shifts from the mean that are pointed out
} // namespace

RosterFairnessTable::RosterFairnessTable(QWidget *parent) : QWidget(parent) { setAccessibleName(tr("Shifts of each person")); }

void RosterFairnessTable::setPost(const models::RosterPostFigures &post)
{
    if (m_post == post)
        return;
    m_post = post;
    QStringList said;
    for (const auto &person : m_post.people)
        said << QStringLiteral("%1 %2").arg(person.name).arg(person.all);
    setAccessibleDescription(said.join(tr(", ")));
    updateGeometry();
    update();
}

void RosterFairnessTable::setChosen(const std::vector<std::string> &members)
{
    m_chosen = members;
    update();
}

QSize RosterFairnessTable::minimumSizeHint() const { return {scaled(300), scaled(fairRow) * (2 + static_cast<int>(m_post.people.size())) + 4}; }

void RosterFairnessTable::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::FontChange)
        updateGeometry();
    QWidget::changeEvent(event);
}

void RosterFairnessTable::paintRow(QPainter &painter, int y, const models::RosterPersonFigures &person)
{
    const Tokens &t = tokens();
    const int row = scaled(fairRow);
    const bool chosen = std::ranges::find(m_chosen, person.member) != m_chosen.end();
    if (chosen)
        painter.fillRect(QRect(0, y, width(), row), t.accentSoft);
    drawText(painter, QRect(16, y, scaled(fairName) - 4, row), person.name, textFont(SmallType, chosen ? Weight::Bold : Weight::Regular),
             chosen ? t.accentText : t.text);
    const int left = 16 + scaled(fairName);
    const int right = width() - 16 - scaled(fairOff) - scaled(fairTotal);
    const int column = (right - left) / static_cast<int>(duty::DaySorts);
    for (std::size_t sort = 0; sort < duty::DaySorts; ++sort) {
        const int x = left + static_cast<int>(sort) * column;
        int most = 1;
        for (const auto &each : m_post.people)
            most = std::max(most, each.shifts[sort]);
        const int room = column - scaled(fairCount) - 8;
        if (room > 12) {
            const QRectF track(x, y + row / 2.0 - 2, room, 4);
            drawRound(painter, track, 2, t.pressed);
            const double share = static_cast<double>(person.shifts[sort]) / most;
            if (share > 0)
                drawRound(painter, QRectF(track.x(), track.y(), track.width() * share, 4), 2, person.before ? t.accent : t.mutedLine);
            const double tick = track.x() + track.width() * std::min(1.0, m_post.mean[sort] / most);
            painter.fillRect(QRectF(tick - 0.5, y + row / 2.0 - 6, 1, 12), t.text2);
        }
        drawText(painter, QRect(x + column - scaled(fairCount) - 8, y, scaled(fairCount), row), QString::number(person.shifts[sort]),
                 textFont(SmallType), t.text2, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    }
    const QString total = person.before ? QStringLiteral("%1→%2").arg(*person.before).arg(person.all) : QString::number(person.all);
    drawText(painter, QRect(right, y, scaled(fairTotal), row), total, textFont(SmallType), person.before ? t.accentText : t.text,
             Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    const bool far = std::abs(person.off) > farOff;
    drawText(painter, QRect(width() - 16 - scaled(fairOff), y, scaled(fairOff), row), RosterWords::figure(person.off, true), textFont(SmallType),
             far ? t.tone(Tone::Severity3).text : t.text2, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
}

void RosterFairnessTable::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Tokens &t = tokens();
    const int row = scaled(fairRow);
    painter.fillRect(QRect(0, 0, width(), row), t.subtle);
    const QFont head = textFont(SmallType);
    const int left = 16 + scaled(fairName);
    const int right = width() - 16 - scaled(fairOff) - scaled(fairTotal);
    const int column = (right - left) / static_cast<int>(duty::DaySorts);
    drawText(painter, QRect(16, 0, scaled(fairName) - 4, row), tr("Person"), head, t.text2);
    const QString sorts[] = {tr("Workdays"), tr("Rest days"), tr("Holidays")};
    for (int sort = 0; sort < static_cast<int>(duty::DaySorts); ++sort)
        drawText(painter, QRect(left + sort * column, 0, column - 8, row), sorts[sort], head, t.text2, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, QRect(right, 0, scaled(fairTotal), row), tr("All"), head, t.text2, Qt::AlignRight | Qt::AlignVCenter);
    drawText(painter, QRect(width() - 16 - scaled(fairOff), 0, scaled(fairOff), row), tr("± mean"), head, t.text2, Qt::AlignRight | Qt::AlignVCenter);

    int y = row;
    drawText(painter, QRect(16, y, scaled(fairName) - 4, row), tr("Mean"), head, t.text2);
    for (int sort = 0; sort < static_cast<int>(duty::DaySorts); ++sort) {
        drawText(painter, QRect(left + sort * column, y, column - 8, row), RosterWords::figure(m_post.mean[static_cast<std::size_t>(sort)]), head,
                 t.text2, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    }
    drawText(painter, QRect(right, y, scaled(fairTotal), row), RosterWords::figure(m_post.meanOfAll), head, t.text2,
             Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
    for (const auto &person : m_post.people) {
        y += row;
        paintRow(painter, y, person);
    }
}

RosterFairnessPane::RosterFairnessPane(QWidget *parent)
    : QWidget(parent), m_posts(new SegmentedControl({}, 24)), m_note(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_scroll(new QScrollArea), m_table(new RosterFairnessTable)
{
    auto *column = columnLayout(this);
    auto *head = new QWidget;
    auto *words = columnLayout(head, {16, 8, 16, 8}, 6);
    auto *title = rowLayout(8);
    title->addWidget(new Label(tr("Fairness"), BodyType, Weight::Bold));
    title->addWidget(m_note, 1);
    words->addLayout(title);
    words->addWidget(m_posts, 0, Qt::AlignLeft);
    column->addWidget(head);
    m_scroll->setWidget(m_table);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    column->addWidget(m_scroll, 1);
    connect(m_posts, &SegmentedControl::chosen, this, &RosterFairnessPane::showPost);
}

int RosterFairnessPane::shownPost() const { return m_posts->currentIndex(); }

void RosterFairnessPane::setFigures(const models::RosterFigureValues &figures, const QDate &month)
{
    if (m_figures == figures && m_month == month)
        return;
    const int shown = m_posts->currentIndex();
    m_figures = figures;
    m_month = month;
    QList<SegmentedControl::Segment> segments;
    for (const auto &post : m_figures.posts)
        segments << SegmentedControl::Segment{post.name, static_cast<int>(std::lround(post.fairness))};
    m_posts->setSegments(segments);
    m_posts->setVisible(segments.size() > 1);
    if (!segments.isEmpty())
        m_posts->setCurrentIndex(shown >= 0 && shown < segments.size() ? shown : 0);
    //: %1 and %2 are months: "5–10 月"
    m_note->setText(tr("6 months, %1 – %2").arg(m_figures.first.toString(QStringLiteral("yyyy-MM")), month.toString(QStringLiteral("yyyy-MM"))));
    showPost();
}

void RosterFairnessPane::setChosen(const std::string &post, const std::vector<std::string> &members)
{
    for (std::size_t i = 0; i < m_figures.posts.size(); ++i) {
        if (m_figures.posts[i].post == post && m_posts->currentIndex() != static_cast<int>(i)) {
            m_posts->setCurrentIndex(static_cast<int>(i));
            showPost();
        }
    }
    m_table->setChosen(members);
}

void RosterFairnessPane::showPost()
{
    const auto index = static_cast<std::size_t>(std::max(0, m_posts->currentIndex()));
    m_table->setPost(index < m_figures.posts.size() ? m_figures.posts[index] : models::RosterPostFigures());
}

} // namespace redoubt::views

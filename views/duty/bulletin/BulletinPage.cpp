// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/duty/bulletin/BulletinPage.h"

#include "views/duty/bulletin/BulletinSheet.h"
#include "views/duty/bulletin/DraftPane.h"
#include "views/duty/bulletin/OwnAnswerPane.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/EmptyState.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/SegmentedControl.h"
#include "views/widgets/Surface.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QListView>
#include <QStackedWidget>

namespace redoubt::views {

namespace {
constexpr int bulletinListWide = 360;
constexpr int bulletinListNarrow = 280;
constexpr int besideWide = 536;
} // namespace

BulletinPage::BulletinPage(QWidget *parent)
    : QWidget(parent), m_either(new QStackedWidget),
      m_none(new EmptyState(tr("No bulletins yet"),
                            tr("A bulletin warns the units below of a risk, says what to do and until when, and shows who has received it and what "
                               "they did. What is sent to your unit is here, too."))),
      m_list(new BulletinListPane), m_sheet(new BulletinSheet), m_middle(new QStackedWidget), m_beside(new QStackedWidget),
      m_receipts(new ReceiptsPane), m_own(new OwnAnswerPane), m_draft(new DraftPane), m_turns(new QWidget), m_turn(new SegmentedControl)
{
    m_none->setPicture(
        new FlowPicture({{Icon::Pen, tr("Draft"), false}, {Icon::Sign, tr("Issue"), true}, {Icon::CheckCircle, tr("Receipts"), false}}));
    auto *first = m_none->addAction(tr("Draft a bulletin"), Icon::Plus);
    connect(first, &QPushButton::clicked, this, &BulletinPage::newRequested);
    m_firstAct = first;
    m_either->addWidget(m_none);

    auto *there = new QWidget;
    auto *row = rowLayout(there);
    row->addWidget(m_list);
    row->addWidget(new Rule(Qt::Vertical));
    auto *middle = new QWidget;
    auto *column = columnLayout(middle);
    auto *turn = rowLayout(m_turns, {16, 8, 16, 8});
    turn->addWidget(m_turn);
    turn->addStretch();
    column->addWidget(m_turns);
    auto *panes = new QWidget;
    auto *paneRow = rowLayout(panes);
    auto *nothing = new QWidget;
    auto *words = columnLayout(nothing, {24, 24, 24, 24});
    words->addWidget(paragraph(tr("Choose a bulletin on the left to read it."), BodyType, Ink::Text2));
    words->addStretch();
    m_middle->addWidget(nothing);
    m_middle->addWidget(m_sheet);
    paneRow->addWidget(m_middle, 1);
    auto *rule = new Rule(Qt::Vertical);
    rule->setObjectName(QStringLiteral("besideRule"));
    paneRow->addWidget(rule);
    m_beside->addWidget(m_receipts);
    m_beside->addWidget(m_own);
    m_beside->addWidget(m_draft);
    m_beside->addWidget(new QWidget);
    paneRow->addWidget(m_beside);
    column->addWidget(panes, 1);
    row->addWidget(middle, 1);
    m_either->addWidget(there);
    auto *ground = new Surface(Ground::Pane);
    columnLayout(ground)->addWidget(m_either);
    columnLayout(this)->addWidget(ground);
    connect(m_turn, &SegmentedControl::chosen, this, &BulletinPage::arrange);
    setFocusProxy(m_list);
    m_list->list()->installEventFilter(this);
    m_receipts->tree()->installEventFilter(this);
    m_turn->setSegments({{tr("Text")}, {tr("Receipts")}});
    m_turn->setCurrentIndex(0);
    setBulletin(std::nullopt);
    arrange();
}

void BulletinPage::setEmpty(bool empty, bool mayDraft)
{
    m_firstAct->setVisible(mayDraft);
    m_either->setCurrentIndex(empty ? 0 : 1);
}

void BulletinPage::setCompact(bool compact)
{
    m_compact = compact;
    arrange();
}

void BulletinPage::setBulletin(const std::optional<models::BulletinValues> &values)
{
    m_middle->setCurrentIndex(values ? 1 : 0);
    if (values)
        m_sheet->setValues(*values);
}

void BulletinPage::setBeside(Beside beside)
{
    m_besideKind = beside;
    m_beside->setCurrentIndex(static_cast<int>(beside));
    arrange();
}

void BulletinPage::setBesideTitle(const QString &title)
{
    if (title == m_besideTitle)
        return;
    m_besideTitle = title;
    const int current = m_turn->currentIndex();
    m_turn->setSegments({{tr("Text")}, {title}});
    m_turn->setCurrentIndex(std::max(0, current));
}

void BulletinPage::setNow(Instant now)
{
    m_list->setNow(now);
    m_sheet->setNow(now);
}

void BulletinPage::arrange()
{
    m_list->setFixedWidth(scaled(m_compact ? bulletinListNarrow : bulletinListWide));
    const bool has = m_besideKind != Beside::Nothing;
    const bool turns = m_compact && has;
    const bool second = turns && m_turn->currentIndex() == 1;
    m_turns->setVisible(turns);
    m_middle->setVisible(!second);
    m_beside->setVisible(has && (!turns || second));
    if (auto *rule = findChild<QWidget *>(QStringLiteral("besideRule")))
        rule->setVisible(has && !turns);
    m_beside->setMinimumWidth(turns ? 0 : scaled(besideWide));
    m_beside->setMaximumWidth(turns ? QWIDGETSIZE_MAX : scaled(besideWide));
}

void BulletinPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        arrange();
}

bool BulletinPage::takeKey(const QKeyEvent &event)
{
    if (event.modifiers() == Qt::NoModifier && (event.key() == Qt::Key_J || event.key() == Qt::Key_K)) {
        m_list->step(event.key() == Qt::Key_J ? 1 : -1);
        return true;
    }
    if (event.modifiers() == Qt::ControlModifier && (event.key() == Qt::Key_Return || event.key() == Qt::Key_Enter)
        && m_besideKind == Beside::Receipts) {
        m_receipts->remindAcknowledge();
        return true;
    }
    return false;
}

void BulletinPage::keyPressEvent(QKeyEvent *event)
{
    if (!takeKey(*event))
        QWidget::keyPressEvent(event);
}

/// Lists would look for what begins with the letter.
bool BulletinPage::eventFilter(QObject *watched, QEvent *event)
{
    return (event->type() == QEvent::KeyPress && takeKey(*static_cast<QKeyEvent *>(event))) || QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/frame/NoticePanel.h"

#include "views/delegates/RowPainting.h"
#include "views/frame/NoticeList.h"
#include "views/theme/Icons.h"
#include "views/theme/Painting.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QListView>
#include <QPainter>
#include <QStyledItemDelegate>

namespace redoubt::views {

namespace {
constexpr int panelWidth = 400;
constexpr int panelRows = 8;
constexpr int noticeHeight = 52;
constexpr int noticeSide = 16;
constexpr int noticeMark = 8;

/// A notice: a mark where it was not read, its text, below it when.
class NoticeDelegate : public QStyledItemDelegate
{
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &, const QModelIndex &) const override { return {100, scaled(noticeHeight)}; }
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override
    {
        painter->save();
        painter->setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        paintTableGround(*painter, option, true);
        const QRect &row = option.rect;
        const bool unread = index.data(NoticeModel::UnreadRole).toBool();
        const bool critical = index.data(NoticeModel::CriticalRole).toBool();
        const bool over = index.data(NoticeModel::OverRole).toBool();
        const int line = scaled(20);
        const int top = row.y() + (row.height() - 2 * line) / 2;
        const int x = row.x() + noticeSide + scaled(noticeMark) + 8;
        if (unread) {
            const int side = scaled(noticeMark);
            drawRound(*painter, QRect(row.x() + noticeSide, top + (line - side) / 2, side, side), side / 2,
                      critical ? t.tone(Tone::Severity4).solid : t.accent, {});
        }
        const QColor ink = over ? t.text3 : t.text;
        drawText(*painter, QRect(x, top, row.right() - noticeSide - x, line), index.data().toString(),
                 textFont(BodyType, unread ? Weight::Bold : Weight::Regular), ink);
        int whenX = x;
        if (critical && !over) {
            const int side = scaled(14);
            paintIcon(*painter, Icon::Alert, t.tone(Tone::Severity4).text, QRectF(x, top + line + (line - side) / 2.0, side, side));
            whenX += side + 4;
        }
        drawText(*painter, QRect(whenX, top + line, row.right() - noticeSide - whenX, line), index.data(models::DetailRole).toString(),
                 textFont(SmallType), over ? t.text3 : t.text2);
        painter->restore();
    }
};
} // namespace

NoticePanel::NoticePanel(NoticeModel *model, QWidget *parent)
    : QFrame(parent, Qt::Popup), m_model(model), m_count(new Label({}, SmallType, Weight::Regular, Ink::Text2)),
      m_nothing(paragraph(tr("Nothing waits for you. What is due, and what is escalated to you, is listed here, without the network too."), BodyType,
                          Ink::Text2)),
      m_list(new QListView), m_allRead(new Button(tr("Mark all as read"), ButtonKind::Ghost, Icon::Check, ButtonSize::Small))
{
    setAttribute(Qt::WA_StyledBackground);
    setFrameShape(QFrame::StyledPanel);
    auto *column = columnLayout(this);
    auto *ground = new Surface(Ground::Card);
    column->addWidget(ground);
    auto *inside = columnLayout(ground);
    auto *head = rowLayout(8);
    head->setContentsMargins(noticeSide, 8, 8, 8);
    head->addWidget(new Label(tr("Notices"), BodyType, Weight::Bold));
    head->addWidget(m_count);
    head->addStretch();
    head->addWidget(m_allRead);
    auto *settings = new Button({}, ButtonKind::Ghost, Icon::Settings, ButtonSize::Small);
    settings->setToolTip(tr("Quiet hours and sound"));
    settings->setAccessibleName(settings->toolTip());
    head->addWidget(settings);
    inside->addLayout(head);
    inside->addWidget(new Rule);
    m_nothing->setContentsMargins(noticeSide, 12, noticeSide, 12);
    inside->addWidget(m_nothing);
    m_list->setModel(model);
    m_list->setItemDelegate(new NoticeDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setAccessibleName(tr("Notices"));
    inside->addWidget(m_list, 1);
    setFocusProxy(m_list);
    connect(m_list, &QListView::clicked, this, &NoticePanel::choose);
    connect(m_list, &QListView::activated, this, &NoticePanel::choose);
    connect(m_allRead, &QPushButton::clicked, this, &NoticePanel::allReadRequested);
    connect(settings, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT settingsRequested();
    });
    connect(model, &QAbstractItemModel::rowsInserted, this, &NoticePanel::showCount);
    connect(model, &QAbstractItemModel::rowsRemoved, this, &NoticePanel::showCount);
    connect(model, &QAbstractItemModel::dataChanged, this, &NoticePanel::showCount);
    showCount();
}

void NoticePanel::openAt(const QPoint &corner)
{
    showCount();
    const int rows = qBound(2, m_model->rowCount(), panelRows);
    const int width = scaled(panelWidth);
    resize(width, scaled(48) + rows * scaled(noticeHeight) + 4);
    move(qMax(0, corner.x() - width), corner.y());
    show();
    if (m_model->rowCount() > 0 && !m_list->currentIndex().isValid())
        m_list->setCurrentIndex(m_model->index(0, 0));
    m_list->setFocus();
}

void NoticePanel::showCount()
{
    int unread = 0;
    for (const NoticeRow &row : m_model->rows())
        unread += row.unread ? 1 : 0;
    m_count->setText(unread == 0 ? QString() : tr("%n not read", nullptr, unread));
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setVisible(m_model->rowCount() > 0);
    m_allRead->setEnabled(unread > 0);
}

void NoticePanel::choose(const QModelIndex &index)
{
    if (!index.isValid() || !isVisible())
        return;
    const QString id = index.data(models::IdRole).toString();
    close();
    Q_EMIT chosen(id);
}

void NoticePanel::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        close();
    else
        QFrame::keyPressEvent(event);
}

void NoticePanel::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        m_list->doItemsLayout();
}

} // namespace redoubt::views

// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/widgets/CommandPalette.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/FloatingFrame.h"
#include "views/widgets/IconLabel.h"
#include "views/widgets/KeyHint.h"
#include "views/widgets/Label.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PaletteList.h"
#include "views/widgets/Surface.h"

#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMouseEvent>

namespace redoubt::views {

namespace {
constexpr int paletteWidth = 560;
constexpr int fromTop = 96;
constexpr int rowsInSight = 9;
} // namespace

CommandPalette::CommandPalette(QWidget *window)
    : QWidget(window), m_frame(new FloatingFrame(FloatingFrame::Height::Menu, this)), m_query(new QLineEdit), m_list(new QListView),
      m_model(new PaletteListModel(this)), m_nothing(nullptr)
{
    setAccessibleName(tr("Command palette"));
    auto *column = columnLayout(m_frame, {1, 1, 1, 8});
    auto *head = rowLayout(12);
    head->setContentsMargins(16, 8, 16, 8);
    head->addWidget(new IconLabel(Icon::Search, 18));
    m_query->setProperty("bare", true);
    m_query->setPlaceholderText(tr("Search records and units, or type a command"));
    m_query->setAccessibleName(m_query->placeholderText());
    head->addWidget(m_query, 1);
    column->addLayout(head);
    column->addWidget(new Rule);
    column->addSpacing(4);

    m_list->setModel(m_model);
    m_list->setItemDelegate(new PaletteDelegate(m_list));
    m_list->setUniformItemSizes(true);
    m_list->setMouseTracking(true);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAccessibleName(tr("Results"));
    column->addWidget(m_list);
    auto *nothing = new Label(tr("Nothing found. Try fewer letters."), BodyType, Weight::Regular, Ink::Text3);
    nothing->setAlignment(Qt::AlignCenter);
    m_nothing = nothing;
    column->addWidget(m_nothing);
    column->addWidget(new Rule);
    auto *foot = rowLayout(8);
    foot->setContentsMargins(16, 8, 16, 0);
    foot->addWidget(new KeyHint(QKeySequence(Qt::Key_Tab)));
    foot->addWidget(new Label(tr("looks for these words in the texts of all records"), SmallType, Weight::Regular, Ink::Text2));
    foot->addStretch();
    column->addLayout(foot);

    connect(m_query, &QLineEdit::textChanged, this, &CommandPalette::find);
    connect(m_list, &QAbstractItemView::clicked, this, [this](const QModelIndex &index) { choose(index.row()); });
    m_query->installEventFilter(this);
    window->installEventFilter(this);
    hide();
}

void CommandPalette::setItems(const QList<PaletteItem> &items)
{
    m_items = items;
    for (PaletteItem &item : m_items) {
        const std::string title = item.title.toStdString();
        item.keywords +=
            QLatin1Char(' ') + QString::fromStdString(m_pinyin.initials(title)) + QLatin1Char(' ') + QString::fromStdString(m_pinyin.whole(title));
    }
    find(m_query->text());
}

void CommandPalette::openWith(const QString &query)
{
    m_focusBefore = window()->focusWidget();
    m_query->setFont(textFont(LargeType));
    setQuery(query);
    setGeometry(parentWidget()->rect());
    raise();
    show();
    place();
    m_query->setFocus();
}

void CommandPalette::setQuery(const QString &query)
{
    m_query->setText(query);
    find(query);
}

QStringList CommandPalette::shownTitles() const
{
    QStringList titles;
    for (int row = 0; row < m_model->rowCount(); ++row)
        titles << m_model->at(row).title;
    return titles;
}

void CommandPalette::find(const QString &query)
{
    QList<PaletteItem> shown;
    for (const int index : paletteMatches(m_items, query))
        shown << m_items[index];
    m_model->setItems(shown);
    m_list->setCurrentIndex(m_model->index(0, 0));
    m_nothing->setVisible(shown.isEmpty());
    m_list->setVisible(!shown.isEmpty());
    place();
}

void CommandPalette::place()
{
    const int rows = qBound(1, m_model->rowCount(), rowsInSight);
    m_list->setFixedHeight(rows * scaled(36));
    m_nothing->setFixedHeight(scaled(48));
    const int room = FloatingFrame::margin(FloatingFrame::Height::Menu);
    const int wide = qMin(scaled(paletteWidth), width() - 32) + 2 * room;
    m_frame->layout()->activate();
    const int high = m_frame->sizeHint().height();
    m_frame->setGeometry((width() - wide) / 2, qMax(0, qMin(fromTop, height() - high) - room), wide, high);
}

void CommandPalette::choose(int row)
{
    if (row < 0 || row >= m_model->rowCount())
        return;
    const QString id = m_model->at(row).id;
    closePalette();
    Q_EMIT chosen(id);
}

void CommandPalette::searchInTexts()
{
    const QString typed = m_query->text();
    closePalette();
    Q_EMIT searchWanted(typed);
}

void CommandPalette::closePalette()
{
    hide();
    if (!m_focusBefore.isNull())
        m_focusBefore->setFocus();
    m_focusBefore.clear();
}

bool CommandPalette::handleKey(int key)
{
    const int row = m_list->currentIndex().row();
    const int last = m_model->rowCount() - 1;
    switch (key) {
    case Qt::Key_Escape: closePalette(); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: choose(row); return true;
    case Qt::Key_Down: m_list->setCurrentIndex(m_model->index(row >= last ? 0 : row + 1, 0)); return true;
    case Qt::Key_Up: m_list->setCurrentIndex(m_model->index(row <= 0 ? last : row - 1, 0)); return true;
    case Qt::Key_Tab: searchInTexts(); return true;
    case Qt::Key_Backtab: return true; // the palette keeps the keyboard until it closes
    default: return false;
    }
}

void CommandPalette::mousePressEvent(QMouseEvent *event)
{
    const int room = FloatingFrame::margin(FloatingFrame::Height::Menu);
    if (!m_frame->geometry().adjusted(room, room, -room, -room).contains(event->position().toPoint()))
        closePalette();
}

bool CommandPalette::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_query && event->type() == QEvent::KeyPress && handleKey(static_cast<QKeyEvent *>(event)->key()))
        return true;
    if (watched == parent() && event->type() == QEvent::Resize && isVisible()) {
        setGeometry(parentWidget()->rect());
        place();
    }
    return QWidget::eventFilter(watched, event);
}

} // namespace redoubt::views

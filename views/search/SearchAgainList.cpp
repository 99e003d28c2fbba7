// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/search/SearchAgainList.h"

#include "views/theme/Painting.h"
#include "views/theme/Tokens.h"
#include "views/theme/Typography.h"
#include "views/widgets/Button.h"
#include "views/widgets/Heads.h"
#include "views/widgets/Layouts.h"
#include "views/widgets/PlainWords.h"

#include <QAbstractButton>
#include <QLocale>
#include <QMenu>
#include <QPainter>

namespace redoubt::views {

namespace {
constexpr int againHeight = 28;
constexpr int againSide = 16;
constexpr int glassSide = 14;

/// The name gives way, the numbers do not.
class AgainRow : public QAbstractButton
{
public:
    explicit AgainRow(SearchAgain search) : m_search(std::move(search))
    {
        setText(PlainWords::onButton(m_search.name));
        setFocusPolicy(Qt::StrongFocus);
        setAttribute(Qt::WA_Hover);
        setToolTip(m_search.detail);
        setAccessibleName(m_search.count < 0 ? m_search.name : QStringLiteral("%1 %2").arg(m_search.name).arg(m_search.count));
    }

    [[nodiscard]] QSize sizeHint() const override { return {scaled(160), scaled(againHeight)}; }
    [[nodiscard]] QSize minimumSizeHint() const override { return {scaled(100), scaled(againHeight)}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const Tokens &t = tokens();
        if (underMouse())
            painter.fillRect(rect(), t.hover);
        const QFont small = textFont(SmallType);
        const int glass = scaled(glassSide);
        paintIcon(painter, Icon::Search, t.text3, QRectF(againSide, (height() - glass) / 2.0, glass, glass));
        int right = width() - 8;
        const auto number = [&](const QString &text, const QColor &ink) {
            const int wide = textWidth(small, text) + 2;
            drawText(painter, QRect(right - wide, 0, wide, height()), text, small, ink, Qt::AlignRight | Qt::AlignVCenter, Elide::Never);
            right -= wide + 8;
        };
        number(m_search.count < 0 ? QStringLiteral("…") : QLocale().toString(m_search.count), t.text2);
        if (m_search.fresh > 0)
            number(SearchAgainList::tr("%n new", nullptr, m_search.fresh), t.accentText);
        const int left = againSide + glass + 8;
        drawText(painter, QRect(left, 0, right - left, height()), m_search.name, textFont(BodyType), t.text);
        if (hasFocus())
            drawRound(painter, QRectF(rect()).adjusted(1, 1, -1, -1), 4, Qt::transparent, t.accent, 2);
    }

private:
    SearchAgain m_search;
};
} // namespace

SearchAgainList::SearchAgainList(const QString &title, bool kept, QWidget *parent) : QWidget(parent), m_kept(kept), m_rows(columnLayout())
{
    auto *column = columnLayout(this);
    column->addWidget(new PaneHead(title, {}, 36));
    column->addLayout(m_rows);
    hide();
}

void SearchAgainList::setSearches(const QList<SearchAgain> &searches)
{
    setVisible(!searches.isEmpty());
    if (searches == m_searches)
        return;
    m_searches = searches;
    while (QLayoutItem *item = m_rows->takeAt(0)) {
        item->widget()->hide(); // it may be what was pressed
        item->widget()->deleteLater();
        delete item;
    }
    for (const SearchAgain &search : searches) {
        auto *box = new QWidget;
        auto *row = rowLayout(box, {0, 0, 8, 0});
        auto *again = new AgainRow(search);
        connect(again, &QAbstractButton::clicked, this, [this, name = search.name] { Q_EMIT chosen(name); });
        row->addWidget(again, 1);
        if (m_kept) {
            auto *more = Button::iconOnly(Icon::More, tr("Rename or remove “%1”").arg(search.name));
            connect(more, &QPushButton::clicked, this,
                    [this, more, name = search.name] { openMenu(name, more->mapToGlobal(QPoint(0, more->height()))); });
            row->addWidget(more);
            box->setContextMenuPolicy(Qt::CustomContextMenu);
            connect(box, &QWidget::customContextMenuRequested, this,
                    [this, box, name = search.name](const QPoint &at) { openMenu(name, box->mapToGlobal(at)); });
        }
        m_rows->addWidget(box);
    }
}

void SearchAgainList::openMenu(const QString &name, const QPoint &at)
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    connect(menu->addAction(tr("Rename…")), &QAction::triggered, this, [this, name] { Q_EMIT renameWanted(name); });
    connect(menu->addAction(tr("Remove")), &QAction::triggered, this, [this, name] { Q_EMIT removeRequested(name); });
    menu->popup(at);
}

} // namespace redoubt::views

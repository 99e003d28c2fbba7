// SPDX-License-Identifier: GPL-3.0-or-later
#include "views/exercise/StandingsTable.h"

#include "models/exercise/StandingsModel.h"
#include "views/delegates/StandingsDelegate.h"
#include "views/theme/Typography.h"
#include "views/widgets/TableHeader.h"

#include <QEvent>
#include <QHeaderView>
#include <QStyle>

namespace redoubt::views {

StandingsTable::StandingsTable(QWidget *parent) : QTableView(parent)
{
    setHorizontalHeader(new TableHeader);
    setItemDelegate(new StandingsDelegate(this));
    setShowGrid(false);
    setFrameShape(QFrame::NoFrame);
    setSelectionMode(QAbstractItemView::NoSelection);
    setFocusPolicy(Qt::NoFocus);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setMouseTracking(true);
    setWordWrap(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionsClickable(false);
    horizontalHeader()->setMinimumSectionSize(10);
    setAccessibleName(tr("Standings"));
    applySizes();
}

void StandingsTable::setModel(QAbstractItemModel *model)
{
    QTableView::setModel(model);
    applySizes();
}

void StandingsTable::applySizes()
{
    verticalHeader()->setDefaultSectionSize(scaled(StandingsDelegate::rowHeight));
    horizontalHeader()->setFixedHeight(scaled(StandingsDelegate::rowHeight));
    if (model() == nullptr)
        return;
    // With the head's padding.
    const auto title = [this](int column) {
        return textWidth(textFont(SmallType, Weight::Bold), model()->headerData(column, Qt::Horizontal).toString()) + 16;
    };
    using Model = models::StandingsModel;
    horizontalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    horizontalHeader()->setSectionResizeMode(Model::Team, QHeaderView::Stretch);
    m_widths[Model::Place] = qMax(title(Model::Place) + 8, scaled(56));
    m_widths[Model::Movement] = qMax(title(Model::Movement), scaled(48));
    m_widths[Model::Total] = qMax(title(Model::Total), textWidth(textFont(BodyType, Weight::Bold), QStringLiteral("88,888.8")) + 24 + scaled(14));
    m_widths[Model::Recent] = qMax(title(Model::Recent), textWidth(textFont(SmallType), QStringLiteral("+8,888.8")) + 16);
    m_widths[Model::Waiting] = qMax(title(Model::Waiting) + 8, scaled(60));
    for (int column = 0; column < Model::ColumnCount; ++column) {
        if (column != Model::Team)
            setColumnWidth(column, m_widths[static_cast<std::size_t>(column)]);
    }
    applyColumns();
    updateGeometry();
}

void StandingsTable::setTotalsOnly(bool only)
{
    m_totalsOnly = only;
    setProperty("totalsOnly", only); // published boards have no more
    applyColumns();
}

void StandingsTable::applyColumns()
{
    if (model() == nullptr)
        return;
    using Model = models::StandingsModel;
    for (const int column : {Model::Waiting, Model::Recent, Model::Movement})
        setColumnHidden(column, m_totalsOnly);
    // The team's name gives way down to this; below it the table scrolls, and nothing is left out.
    const int room = viewport()->width() - (wholeWidth() - teamWidth());
    const bool narrow = room < teamWidth();
    horizontalHeader()->setSectionResizeMode(Model::Team, narrow ? QHeaderView::Fixed : QHeaderView::Stretch);
    if (narrow)
        setColumnWidth(Model::Team, teamWidth());
}

int StandingsTable::teamWidth() { return scaled(104); }

int StandingsTable::wholeWidth() const
{
    using Model = models::StandingsModel;
    int width = teamWidth() + m_widths[Model::Place] + m_widths[Model::Total];
    for (const int column : {Model::Waiting, Model::Recent, Model::Movement})
        width += m_totalsOnly ? 0 : m_widths[static_cast<std::size_t>(column)];
    return width;
}

QSize StandingsTable::minimumSizeHint() const
{
    return {wholeWidth() + style()->pixelMetric(QStyle::PM_ScrollBarExtent), QTableView::minimumSizeHint().height()};
}

void StandingsTable::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    applyColumns();
}

void StandingsTable::changeEvent(QEvent *event)
{
    QTableView::changeEvent(event);
    if (event->type() == QEvent::StyleChange)
        applySizes();
}

} // namespace redoubt::views
